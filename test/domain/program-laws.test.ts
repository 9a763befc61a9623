/** The program of a sign against the rules as people say them, evaluated anew at any moment. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Issue, IssuedPlaylist } from '../../server/domain/issue.ts'
import { createPlanner, horizonOf } from '../../server/domain/planner.ts'
import type { Schedule } from '../../server/domain/schedule.ts'
import { weekdays } from '../../server/domain/schedule.ts'
import { sceneAt } from '../../server/domain/scene.ts'
import type { Sign } from '../../server/domain/sign.ts'
import type { Takeover } from '../../server/domain/takeover.ts'
import { dayMs, hourMs } from '../../server/domain/time.ts'
import { lawRuns } from './law-runs.ts'
import { at, dayparts, issues, north, sign, south, takeovers } from './plan-samples.ts'

const now = at('2026-11-24T13:37')
const within = horizonOf(now)
const wallDay = (ms: number) => new Date(ms + 7 * hourMs).toISOString().slice(0, 10)
const minuteOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))

function holds({ first, last, dayparts: parts, exceptions }: Schedule, ms: number): boolean {
  return [0, 1].some((daysAgo) => {
    const date = wallDay(ms - daysAgo * dayMs)
    if ((first !== null && date < first) || (last !== null && last < date)) return false
    const exception = exceptions.find(({ day }) => day === date)
    if (exception === undefined && parts.length === 0) return daysAgo === 0
    const weekday = weekdays[(new Date(`${date}T00:00Z`).getUTCDay() + 6) % 7]!
    const minute = daysAgo * 1440 + ((ms + 7 * hourMs) % dayMs) / 60_000
    return (exception?.windows ?? parts.filter(({ days }) => days.includes(weekday))).some(({ from, until }) => {
      const end = minuteOf(until) + (minuteOf(until) <= minuteOf(from) ? 1440 : 0)
      return minuteOf(from) <= minute && minute < end
    })
  })
}

type What = { kind: 'takeover'; id: string } | { kind: 'dark' } | { kind: 'loop'; slides: string[] } | { kind: 'idle' }

/** Takeover, hours, campaigns, local share: in this order. */
function whatHolds(issue: Issue, running: readonly Takeover[], on: Sign, ms: number): What {
  const reached = ({ target, exclude }: Pick<IssuedPlaylist, 'target' | 'exclude'>) => {
    const covered = (scope: (typeof target)[number]) =>
      scope.kind === 'nation' || (scope.kind === 'region' && (on.province === south.code ? 'south' : 'north') === scope.region) || (scope.kind === 'tag' && on.tags.includes(scope.tag))
    return target.some(covered) && !exclude.some(covered)
  }
  let urgent: { id: string; from: number } | null = null
  for (const one of running)
    if (one.step.step === 'running' && reached(one) && one.step.from <= ms && ms < one.step.until)
      if (urgent === null || one.step.from > urgent.from || (one.step.from === urgent.from && one.id > urgent.id)) urgent = { id: one.id, from: one.step.from }
  if (urgent !== null) return { kind: 'takeover', id: urgent.id }
  if (on.hours.length > 0 && !holds({ first: null, last: null, dayparts: on.hours, exceptions: [] }, ms)) return { kind: 'dark' }
  const showable = issue.playlists
    .filter((one) => reached(one) && holds(one.schedule, ms) && (one.province === null || (one.province === on.province && issue.rules.localShares[on.province] !== undefined)))
    .flatMap((one) =>
      one.entries
        .filter(({ slide, valid }) => !(slide === 'h' && on.facesTraffic) && (valid.first === null || valid.first <= wallDay(ms)) && (valid.last === null || wallDay(ms) <= valid.last))
        .map(({ slide }) => ({ slide, local: one.province !== null, campaign: one.priority === 'campaign' }))
    )
  const slides = [true, false].flatMap((local) => {
    const part = showable.filter((one) => one.local === local)
    return part.some(({ campaign }) => campaign) ? part.filter(({ campaign }) => campaign) : part
  })
  return slides.length === 0 ? { kind: 'idle' } : { kind: 'loop', slides: [...new Set(slides.map(({ slide }) => `${slide}@1`))].sort() }
}

const signs = fc
  .record({ province: fc.constantFrom(north.code, south.code), facesTraffic: fc.boolean(), tags: fc.constantFrom<string[][]>([], ['pier']), hours: fc.oneof(fc.constant<Sign['hours']>([]), dayparts) })
  .map((plan) => sign(plan))

test('at any moment, and to the millisecond at every edge, a sign’s stretches and segments say what the rules say; they part the horizon without gap or overlap', () => {
  fc.assert(
    fc.property(issues(), takeovers(within.from), signs, fc.array(fc.integer({ min: within.from, max: within.until - 1 }), { minLength: 15, maxLength: 15 }), (issue, running, on, moments) => {
      const { programOf } = createPlanner({ content: issue, takeovers: running, within, readable: () => true })
      const { stretches, timetable, fallback } = programOf(on, on.province === south.code ? south : north)
      expect([stretches[0]?.from, stretches.at(-1)?.until]).toEqual([within.from, within.until])
      for (const [index, { from, until }] of stretches.entries()) {
        expect(from).toBeLessThan(until)
        if (index > 0) expect(from).toBe(stretches[index - 1]!.until)
      }
      for (const [index, { from, until }] of timetable.segments.entries()) {
        expect(from < until && from >= within.from && until <= within.until).toBe(true)
        if (index > 0) expect(from).toBeGreaterThanOrEqual(timetable.segments[index - 1]!.until)
      }
      const edges = stretches.flatMap(({ from, until }) => [from, until - 1])
      for (const moment of [...moments, ...edges.slice(0, 40)]) {
        const what = whatHolds(issue, running, on, moment)
        const stretch = stretches.find(({ from, until }) => from <= moment && moment < until)!
        const segment = timetable.segments.find(({ from, until }) => from <= moment && moment < until)
        const slots = timetable.loops.find(({ id }) => id === segment?.loop)?.slots
        const found: What =
          stretch.kind === 'takeover'
            ? { kind: 'takeover', id: stretch.takeover.id }
            : stretch.kind === 'loop'
              ? { kind: 'loop', slides: [...new Set(stretch.loop.slots.map(({ slide }) => slide))].sort() }
              : { kind: stretch.kind }
        expect(found).toEqual(what)
        const scene = sceneAt(timetable, moment)
        if (what.kind === 'idle') expect([segment, scene === null]).toEqual([undefined, fallback === null])
        else expect([segment?.takeover, segment?.loop === null, scene?.kind === 'dark']).toEqual([what.kind === 'takeover' ? what.id : undefined, what.kind === 'dark', what.kind === 'dark'])
        if (what.kind === 'loop') expect([...new Set(slots?.map(({ slide }) => slide))].sort()).toEqual(what.slides)
      }
    }),
    lawRuns(400)
  )
})

test('whether asked alone or after others, a sign’s program is the same, and so are those of signs with one key', () => {
  fc.assert(
    fc.property(issues(), takeovers(within.from), fc.array(signs, { minLength: 2, maxLength: 5 }), (issue, running, list) => {
      const ground = { content: issue, takeovers: running, within, readable: () => true }
      const shared = createPlanner(ground)
      const of = (on: Sign) => (on.province === south.code ? south : north)
      const byKey = new Map<string, string>()
      for (const on of list) {
        const text = JSON.stringify(shared.programOf(on, of(on)).timetable)
        expect(JSON.stringify(createPlanner(ground).programOf(on, of(on)).timetable)).toBe(text)
        expect(byKey.get(shared.keyOf(on, of(on))) ?? text).toBe(text)
        byKey.set(shared.keyOf(on, of(on)), text)
      }
    }),
    lawRuns(150)
  )
})
