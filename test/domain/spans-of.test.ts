import fc from 'fast-check'
import { expect, test } from 'vitest'
import { weekdays, type Schedule } from '../../server/domain/schedule.ts'
import { commonSpans, mergeSpans, spanAt } from '../../server/domain/spans.ts'
import { litSpans, spansOf, validSpans } from '../../server/domain/spans-of.ts'
import { dateAfter, dayMs, hourMs, spanOfDate, wallTime } from '../../server/domain/time.ts'
import { lawRuns } from './law-runs.ts'

const at = (text: string) => Date.parse(`${text}+07:00`)
const plain: Schedule = { first: null, last: null, dayparts: [], exceptions: [] }
// 2026-11-23 is a Monday.
const fortnight = { from: at('2026-11-23T00:00:00'), until: at('2026-12-07T00:00:00') }
const told = (schedule: Partial<Schedule>) =>
  spansOf({ ...plain, ...schedule }, fortnight).map(({ from, until }) => [new Date(from + 7 * hourMs).toISOString().slice(0, 16), new Date(until + 7 * hourMs).toISOString().slice(0, 16)])

test('without dayparts it holds all day on all its dates, both included', () => {
  expect(told({ first: '2026-11-25', last: '2026-11-26' })).toEqual([['2026-11-25T00:00', '2026-11-27T00:00']])
  expect(told({})).toEqual([['2026-11-23T00:00', '2026-12-07T00:00']])
})

test('a window over midnight belongs to the day it begins on, its last day too', () => {
  expect(told({ dayparts: [{ from: '22:00', until: '05:00', days: ['mon', 'tue'] }], last: '2026-11-24' })).toEqual([
    ['2026-11-23T22:00', '2026-11-24T05:00'],
    ['2026-11-24T22:00', '2026-11-25T05:00']
  ])
})

test('the night before the stretch reaches into it', () => {
  expect(told({ dayparts: [{ from: '22:00', until: '05:00', days: ['sun'] }] })[0]).toEqual(['2026-11-23T00:00', '2026-11-23T05:00'])
})

test('a window from a time until the same time is a day long, and 24:00 is the next midnight', () => {
  expect(told({ dayparts: [{ from: '08:00', until: '08:00', days: ['wed'] }] })[0]).toEqual(['2026-11-25T08:00', '2026-11-26T08:00'])
  expect(told({ dayparts: [{ from: '20:00', until: '24:00', days: ['wed'] }, { from: '00:00', until: '02:00', days: ['thu'] }] })[0]).toEqual(['2026-11-25T20:00', '2026-11-26T02:00'])
})

test('an exception puts its own windows, or none, in place of the day’s', () => {
  const dayparts: Schedule['dayparts'] = [{ from: '22:00', until: '05:00', days: [...weekdays] }]
  const exceptions = [
    { day: '2026-11-24', windows: [{ from: '12:00', until: '13:00' }] },
    { day: '2026-11-25', windows: [] }
  ]
  expect(told({ dayparts, exceptions, first: '2026-11-23', last: '2026-11-25' })).toEqual([
    ['2026-11-23T22:00', '2026-11-24T05:00'],
    ['2026-11-24T12:00', '2026-11-24T13:00']
  ])
})

test('windows that touch or overlap are one stretch', () => {
  expect(told({ first: '2026-11-23', last: '2026-11-23', dayparts: [{ from: '06:00', until: '09:00', days: ['mon'] }, { from: '09:00', until: '10:00', days: ['mon'] }, { from: '09:30', until: '12:00', days: ['mon'] }] })).toEqual([
    ['2026-11-23T06:00', '2026-11-23T12:00']
  ])
})

test('an entry is valid from the first of its dates to the end of its last, and a sign without hours is always lit', () => {
  expect(validSpans({ first: '2026-11-24', last: '2026-11-24' }, fortnight)).toEqual([spanOfDate('2026-11-24')])
  expect(validSpans({ first: null, last: '2026-11-22' }, fortnight)).toEqual([])
  expect(validSpans({ first: '2026-11-26', last: '2026-11-25' }, fortnight)).toEqual([])
  expect(litSpans([], fortnight)).toEqual([fortnight])
})

test('where the clock jumps, a night window is shorter or longer, and neighbours still meet', () => {
  const zone = 'America/New_York'
  const day = (date: string) => ({ from: wallTime(date, '00:00', zone), until: wallTime(date, '24:00', zone) })
  const night: Schedule = { ...plain, dayparts: [{ from: '00:00', until: '06:00', days: ['sun'] }] }
  expect(spansOf(night, day('2026-03-08'), zone).map(({ from, until }) => (until - from) / hourMs)).toEqual([5])
  expect(spansOf(night, day('2026-11-01'), zone).map(({ from, until }) => (until - from) / hourMs)).toEqual([7])
  const halves: Schedule = { ...plain, dayparts: [{ from: '00:00', until: '02:30', days: ['sun'] }, { from: '02:30', until: '24:00', days: ['sun'] }] }
  expect(spansOf(halves, day('2026-03-08'), zone)).toEqual([day('2026-03-08')])
})

const minute = fc.integer({ min: 0, max: 95 }).map((quarter) => `${String(Math.floor(quarter / 4)).padStart(2, '0')}:${String((quarter % 4) * 15).padStart(2, '0')}`)
const window = fc.record({ from: minute, until: fc.oneof(minute, fc.constant('24:00')) })
const day = fc.integer({ min: -3, max: 17 }).map((days) => dateAfter('2026-11-23', days))
const schedules: fc.Arbitrary<Schedule> = fc.record({
  first: fc.option(day),
  last: fc.option(day),
  dayparts: fc.array(fc.tuple(window, fc.subarray([...weekdays], { minLength: 1 })).map(([one, days]) => ({ ...one, days })), { maxLength: 4 }),
  exceptions: fc.uniqueArray(fc.record({ day, windows: fc.array(window, { maxLength: 3 }) }), { maxLength: 4, selector: (one) => one.day })
})

/** The rule as people say it, asked of one moment: does it hold by a window of today, or by one of yesterday's over midnight? Bangkok has no change of the clock. */
function holds(schedule: Schedule, ms: number): boolean {
  const wall = new Date(ms + 7 * hourMs)
  const begunOn = (daysAgo: number): boolean => {
    const date = new Date(wall.getTime() - daysAgo * dayMs)
    const name = date.toISOString().slice(0, 10)
    if ((schedule.first !== null && name < schedule.first) || (schedule.last !== null && name > schedule.last)) return false
    const exception = schedule.exceptions.find((one) => one.day === name)
    const weekday = weekdays[(date.getUTCDay() + 6) % 7]
    if (exception === undefined && schedule.dayparts.length === 0) return daysAgo === 0
    const windows = exception?.windows ?? schedule.dayparts.filter(({ days }) => days.includes(weekday!))
    const now = daysAgo * 1440 + (wall.getTime() % dayMs) / 60_000
    return windows.some(({ from, until }) => {
      const [start, end] = [from, until].map((time) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))) as [number, number]
      return start <= now && now < (end <= start ? end + 1440 : end)
    })
  }
  return begunOn(0) || begunOn(1)
}

test('at any moment the stretches hold just when the rule does; they are sorted, apart, and inside what was asked', () => {
  fc.assert(
    fc.property(schedules, fc.array(fc.integer({ min: fortnight.from, max: fortnight.until - 1 }), { minLength: 20, maxLength: 20 }), (schedule, moments) => {
      const spans = spansOf(schedule, fortnight)
      for (const [index, { from, until }] of spans.entries()) {
        expect(from < until && from >= fortnight.from && until <= fortnight.until).toBe(true)
        expect(from > (spans[index - 1]?.until ?? -Infinity)).toBe(true)
      }
      const edges = spans.flatMap(({ from, until }) => [from, from - 1, until, until - 1]).filter((ms) => ms >= fortnight.from && ms < fortnight.until)
      for (const moment of [...moments, ...edges]) expect(spanAt(spans, moment) !== undefined).toBe(holds(schedule, moment))
    }),
    lawRuns(500)
  )
})

test('what two sets of stretches have in common is what both hold', () => {
  const spans = fc.array(fc.tuple(fc.nat(60), fc.nat(10)).map(([from, length]) => ({ from, until: from + length })), { maxLength: 8 })
  fc.assert(
    fc.property(spans, spans, (some, others) => {
      const [a, b] = [mergeSpans(some), mergeSpans(others)]
      const common = commonSpans(a, b)
      for (let moment = 0; moment < 75; moment++) {
        expect(spanAt(a, moment) !== undefined).toBe(some.some(({ from, until }) => from <= moment && moment < until))
        expect(spanAt(common, moment) !== undefined).toBe(spanAt(a, moment) !== undefined && spanAt(b, moment) !== undefined)
      }
    }),
    lawRuns(500)
  )
})
