import { describe, expect, test } from 'vitest'
import { daypartsOf, presetNames, presetOf } from '../../server/console/state/daypart-presets.ts'
import { knownDay } from '../../server/console/state/known-day.ts'
import { minutesPerHour } from '../../server/console/state/minutes-per-hour.ts'
import { entryWarning, planWarnings } from '../../server/console/state/plan-warnings.ts'
import { PlaylistPlan } from '../../server/domain/playlist.ts'
import { wallTime } from '../../server/domain/time.ts'

const today = '2026-11-24'
const noon = wallTime(today, '12:00')
const entry = { slide: 'fake-shop', dwellMs: 8000, share: 1, valid: { first: null, last: null } }
const plan = (schedule: object = {}, rest: object = {}) =>
  PlaylistPlan.parse({ name: 'ก', enabled: true, entries: [entry], target: [{ kind: 'nation' }], schedule: { first: null, last: null, dayparts: [], exceptions: [], ...schedule }, ...rest })
const night = [{ from: '22:00', until: '06:00', days: ['mon'] }]

test('an hour is shared out by share and dwell together', () => {
  const entries = [{ dwellMs: 8000, share: 1 }, { dwellMs: 24_000, share: 1 }, { dwellMs: 8000, share: 4 }]
  expect(entries.map((_, index) => minutesPerHour(entries, index))).toEqual([7.5, 22.5, 30])
  expect(minutesPerHour([], 0)).toBe(0)
})

describe('what is amiss in a playlist', () => {
  test.each([
    ['nothing', plan(), []],
    ['dates that are turned', plan({ first: '2026-12-02', last: '2026-12-01' }), ['ends-before-it-begins']],
    ['a last day that is over', plan({ last: '2026-11-23' }), ['over']],
    ['weekdays that its dates leave out', plan({ first: '2026-11-24', last: '2026-11-24', dayparts: night }), ['never']],
    ['a target and slides that are missing', { ...plan({}, { entries: [] }), target: [] }, ['no-target', 'no-entries']]
  ])('is %s', (_, written, warnings) => {
    expect(planWarnings(written, noon, today)).toEqual(warnings)
  })

  test('is not that its last night still runs in the small hours', () => {
    const lastNight = plan({ last: '2026-11-23', dayparts: night })
    expect(planWarnings(lastNight, wallTime(today, '03:00'), today)).toEqual([])
  })
})

test.each([
  [{ first: null, last: null }, null],
  [{ first: '2026-12-02', last: '2026-12-01' }, 'ends-before-it-begins'],
  [{ first: null, last: '2026-11-23' }, 'over'],
  [{ first: '2027-03-01', last: null }, 'outside'],
  [{ first: '2026-12-15', last: null }, null]
] as const)('a slide valid %o in a playlist of December is told: %s', (valid, warning) => {
  expect(entryWarning(valid, plan({ first: '2026-12-01', last: '2026-12-31' }), noon, today)).toBe(warning)
})

test('hours chosen with one press are known again, and others are their own', () => {
  expect(presetNames.map((name) => presetOf(daypartsOf(name)))).toEqual(presetNames)
  expect(presetOf([{ from: '06:00', until: '21:00', days: ['mon'] }])).toBeUndefined()
})

test('a day in an address is a day of the calendar or none', () => {
  expect([today, '2026-13-01', '2026-02-30', 'yesterday', null].map(knownDay)).toEqual([today, null, null, null, null])
})
