import { expect, test } from 'vitest'
import { agoWords, dayWords, monthNames, numberWords, shiftDay, timeWords } from '../../server/console/words/format.ts'

test('dates are of the Buddhist era in Thai and of the common era in English, at Bangkok’s clock', () => {
  const lastInstant = Date.UTC(2026, 10, 30, 16, 59, 59, 999)
  expect(timeWords(lastInstant, 'th')).toBe('30 พ.ย. 2569 23:59 น.')
  expect(timeWords(lastInstant + 1, 'th')).toBe('1 ธ.ค. 2569 00:00 น.')
  expect(timeWords(lastInstant, 'en')).toBe('30 Nov 2026 23:59')
  expect(dayWords('2026-11-23', 'th')).toBe('23 พ.ย. 2569')
  expect(monthNames('th')).toHaveLength(12)
  expect(monthNames('th')[0]).toBe('มกราคม')
})

test('a day is shifted over the end of its month', () => {
  expect(shiftDay('2026-03-01', -1)).toBe('2026-02-28')
})

test('numbers keep their commas in either numerals, and what is past is told as past', () => {
  expect(numberWords(1_234_567, 'thai')).toBe('๑,๒๓๔,๕๖๗')
  expect(agoWords(0, 5 * 60_000, 'th')).toBe('5 นาทีที่ผ่านมา')
  expect(agoWords(10, 0, 'en')).toBe('now')
})
