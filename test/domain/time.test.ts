import { expect, test } from 'vitest'
import { dateOf, hourOf, midnight, monthOf, spanOfDate, spanOfMonth, startOfDay } from '../../server/domain/time.ts'

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
})

test('the zone is asked by name: before April 1920 Bangkok was 6 h 42 min 4 s ahead', () => {
  expect(midnight(1919, 1, 1)).toBe(utc('1918-12-31T17:17:56Z'))
})
