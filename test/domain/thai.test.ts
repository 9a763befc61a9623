import { expect, test } from 'vitest'
import { compareThai, dateInThai, foldThai, monthInThai, toThaiDigits } from '../../server/domain/thai.ts'

test('spellings that look alike are found by one another', () => {
  for (const [a, b] of [
    ['น้ำ', 'นํ้า'],
    ['น้ำ', 'นำ้'],
    ['แม่', 'เเม่'],
    ['๑๔๔๑', '1441'],
    ['LINE', 'line']
  ] as const)
    expect(foldThai(a)).toBe(foldThai(b))
  expect(foldThai('ป้า')).not.toBe(foldThai('ป้ำ'))
})

test('months and dates are in the Buddhist era, digits are Thai on request', () => {
  expect(monthInThai('2026-02')).toBe('กุมภาพันธ์ 2569')
  expect(dateInThai(Date.parse('2026-03-04T17:00:00Z'))).toBe('5 มีนาคม 2569')
  expect(toThaiDigits('5 มีนาคม 2569')).toBe('๕ มีนาคม ๒๕๖๙')
})

test('names stand in Thai order, where a leading vowel does not come first', () => {
  expect(['อุบลราชธานี', 'แพร่', 'เชียงราย', 'ชุมพร'].sort(compareThai)).toEqual(['ชุมพร', 'เชียงราย', 'แพร่', 'อุบลราชธานี'])
})
