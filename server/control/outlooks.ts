/** "What will it show?": any sign, any moment or day, by the very code that its manifest is made with. */
import { dayOutlook, type DayOutlook } from '../domain/day-outlook.ts'
import { Failure } from '../domain/failure.ts'
import { explainAt, type Outlook } from '../domain/outlook.ts'
import { createPlanner, horizonOf } from '../domain/planner.ts'
import type { Program } from '../domain/program.ts'
import type { Province } from '../domain/province.ts'
import type { Person } from '../domain/roles.ts'
import { dateOf, spanOfDate } from '../domain/time.ts'
import { allow } from './allow.ts'
import { askedByIssue, askedByTakeover } from './needs.ts'
import type { OnAir } from './on-air.ts'
import type { Orders } from './orders.ts'
import type { Clock } from './ports/clock.ts'
import { pictureKey } from './needs.ts'
import type { Signs } from './signs.ts'

interface Parts {
  signs: Pick<Signs, 'find'>
  onAir: OnAir
  orders: Pick<Orders, 'paint'>
  provinces: ReadonlyMap<string, Province>
  clock: Clock
}
export type Outlooks = ReturnType<typeof createOutlooks>

export function createOutlooks({ signs, onAir, orders, provinces, clock }: Parts) {
  /** By what runs now, from the midnight before `at` on. */
  const programAt = async (person: Person, id: string, at: number): Promise<{ program: Program; titleOf: (key: string) => string | undefined }> => {
    const sign = await signs.find(id)
    allow(person, 'see', sign.province)
    const [issue, province] = [onAir.issue(), provinces.get(sign.province)]
    if (issue === undefined || province === undefined) throw new Failure('wrong-state', { what: 'issue', expected: 'published', received: 'none' })
    const takeovers = onAir.carried()
    const painted = await orders.paint([...askedByIssue(issue), ...takeovers.map(askedByTakeover)], [sign], 'outlook')
    const legible = new Map(painted.map(({ slide, profile, rendering }) => [pictureKey(slide, profile), rendering.legible]))
    const planner = createPlanner({
      content: issue,
      takeovers,
      within: horizonOf(at),
      readable: (slide, profile) => legible.get(pictureKey(slide, profile)) ?? false
    })
    return { program: planner.programOf(sign, province), titleOf: (key) => planner.titleOf(key.slice(0, key.lastIndexOf('@'))) }
  }

  return {
    async at(person: Person, id: string, asked: number | undefined): Promise<Outlook> {
      const at = asked ?? clock.now()
      const { program, titleOf } = await programAt(person, id, at)
      return explainAt(program, at, titleOf)
    },

    async day(person: Person, id: string, date: string): Promise<DayOutlook> {
      const { from } = spanOfDate(date)
      if (dateOf(from) !== date) throw new Failure('bad-input', { what: 'date', expected: 'a day of the calendar', thai: 'วันที่มีในปฏิทิน', received: date })
      const { program, titleOf } = await programAt(person, id, from)
      return dayOutlook(program, date, titleOf)
    }
  }
}
