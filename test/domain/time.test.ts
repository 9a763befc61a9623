import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dateAfter, dateOf, hourOf, midnight, monthOf, spanOfDate, spanOfMonth, startOfDay, wallTime } from '../../server/domain/time.ts'
import { lawRuns } from './law-runs.ts'

const utc = (text: string) => Date.parse(text)

test('a month begins at 17:00Z of the day before its first and ends where the next begins', () => {
  expect(spanOfMonth('2026-03')).toEqual({ from: utc('2026-02-28T17:00:00.000Z'), until: utc('2026-03-31T17:00:00.000Z') })
  expect(spanOfMonth('2026-12').until).toBe(spanOfMonth('2027-01').from)
  expect(spanOfMonth('2028-02').until - spanOfMonth('2028-02').from).toBe(29 * 24 * 3600 * 1000)
})

test('the last millisecond of a month and the first of the next are in different months and hours', () => {
  const last = utc('2026-02-28T16:59:59.999Z')
  const first = utc('2026-02-28T17:00:00.000Z')
  expect([monthOf(last), monthOf(first)]).toEqual(['2026-02', '2026-03'])
  expect(hourOf(first) - hourOf(last)).toBe(1)
})

test('a date in Bangkok is a date in Bangkok wherever the server stands', () => {
  expect(dateOf(utc('2026-11-22T17:00:00Z'))).toBe('2026-11-23')
  expect(dateOf(utc('2026-11-22T16:59:59.999Z'))).toBe('2026-11-22')
  expect(startOfDay(utc('2026-11-23T12:34:56.789Z'))).toBe(utc('2026-11-22T17:00:00Z'))
  expect(spanOfDate('2026-12-31').until).toBe(midnight(2027, 1, 1))
  expect(dateAfter('2026-12-31', 1)).toBe('2027-01-01')
  expect(dateAfter('2028-03-01', -1)).toBe('2028-02-29')
})

test('the zone is asked by name: before April 1920 Bangkok was 6 h 42 min 4 s ahead', () => {
  expect(midnight(1919, 1, 1)).toBe(utc('1918-12-31T17:17:56Z'))
})

test.each([
  ['Asia/Bangkok', '2026-11-23', '06:30', '2026-11-22T23:30:00Z'],
  ['Asia/Bangkok', '2026-11-23', '24:00', '2026-11-23T17:00:00Z'],
  // The clock jumps from 02:00 to 03:00: what lies between is the moment of the jump.
  ['America/New_York', '2026-03-08', '01:59', '2026-03-08T06:59:00Z'],
  ['America/New_York', '2026-03-08', '02:30', '2026-03-08T07:00:00Z'],
  ['America/New_York', '2026-03-08', '03:00', '2026-03-08T07:00:00Z'],
  // It goes back from 02:00 to 01:00: the first of the two is meant.
  ['America/New_York', '2026-11-01', '01:30', '2026-11-01T05:30:00Z'],
  ['America/New_York', '2026-11-01', '02:00', '2026-11-01T07:00:00Z'],
  // Samoa left out a whole day when it changed sides of the date line.
  ['Pacific/Apia', '2011-12-30', '12:00', '2011-12-30T10:00:00Z'],
  ['Pacific/Apia', '2011-12-31', '00:00', '2011-12-30T10:00:00Z'],
  // Bangkok took up its present time in April 1920.
  ['Asia/Bangkok', '1920-04-01', '00:17', '1920-03-31T17:17:56Z']
])('in %s, %s %s is %s', (zone, date, time, instant) => {
  expect(new Date(wallTime(date, time, zone)).toISOString()).toBe(new Date(instant).toISOString())
})

test('a wall time is the first instant at which the clock reads it or more, so wall times in order are instants in order', () => {
  const zones = fc.constantFrom('Asia/Bangkok', 'America/New_York', 'Australia/Lord_Howe', 'Pacific/Apia', 'Africa/Casablanca')
  const read = (ms: number, timeZone: string) =>
    new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' }).format(ms)
  fc.assert(
    fc.property(zones, fc.integer({ min: 0, max: 365 * 30 }), fc.integer({ min: 0, max: 1439 }), (zone, day, minute) => {
      const date = dateAfter('2005-01-01', day)
      const time = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
      const instant = wallTime(date, time, zone)
      expect(read(instant, zone) >= `${date} ${time}:00`).toBe(true)
      expect(read(instant - 1, zone) < `${date} ${time}:00`).toBe(true)
    }),
    lawRuns(500)
  )
})
