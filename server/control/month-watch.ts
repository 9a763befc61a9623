/** Which month is to be reported next, by when, and how far each province is. */
import { deadlineOf, isLate, ministryDay, monthBefore, readyAt, type Deadline } from '../domain/deadlines.ts'
import type { MonthRevision } from '../domain/month-close.ts'
import type { Province } from '../domain/province.ts'
import type { Person } from '../domain/roles.ts'
import { monthOf } from '../domain/time.ts'
import type { Clock } from './ports/clock.ts'
import type { MonthStore } from './ports/months.ts'
import { reportedAt } from './report-views.ts'
import { provincesFor } from './scope.ts'

interface Parts {
  months: Pick<MonthStore, 'all'>
  provinces: ReadonlyMap<string, Province>
  firstMonth: () => Promise<string | undefined>
  clock: Clock
}
export interface MonthWatch {
  month: string
  /** From when on it can be signed. */
  readyAt: number
  deadline: Deadline
  provinces: { code: string; state: MonthRevision['state']; late: boolean }[]
}

export function createMonthWatch({ months, provinces, firstMonth, clock }: Parts) {
  const watch = async (month: string, asked: readonly string[]): Promise<MonthWatch> => {
    const now = clock.now()
    const revisions = Map.groupBy(await months.all(month), ({ province }) => province)
    return {
      month,
      readyAt: readyAt(month),
      deadline: deadlineOf(month, ministryDay),
      provinces: asked.map((code) => {
        const own = revisions.get(code) ?? []
        return { code, state: own.at(-1)?.state ?? 'open', late: isLate(month, reportedAt(own[0]), now) }
      })
    }
  }
  /** The month that is over while somebody still has to report or certify it, else the one that runs; null: nothing was published yet. */
  return async (person: Person): Promise<MonthWatch | null> => {
    const first = await firstMonth()
    if (first === undefined) return null
    const asked = provincesFor(person, {}, provinces) ?? [...provinces.keys()]
    const before = monthBefore(clock.now())
    const over = before >= first ? await watch(before, asked) : undefined
    return over?.provinces.some(({ state }) => state !== 'certified') === true ? over : watch(monthOf(clock.now()), asked)
  }
}
