import { expect, test } from 'vitest'
import { rowHeight } from '../../server/documents/row-height.ts'
import { headCell, merged, sheetName, textCell } from '../../server/documents/workbook.ts'

test.each([
  ['กระบี่ 2026-02', 'กระบี่ 2026-02'],
  ['a/b\\c:d*e?f[g]h', 'a b c d e f g h'],
  ["'ในเครื่องหมาย'", 'ในเครื่องหมาย'],
  ['[]', 'ตาราง'],
  ['', 'ตาราง'],
  [`${'ก'.repeat(30)}😀`, 'ก'.repeat(30)],
  ['ก'.repeat(40), 'ก'.repeat(31)]
])('the title %j names a sheet %j', (title, name) => {
  expect(sheetName(title)).toBe(name)
})

const lines = (row: Parameters<typeof rowHeight>[0], widths: number[]): number => rowHeight(row, widths) / rowHeight([], [])

test('a row is as tall as its longest text needs, broken at Thai words', () => {
  expect(lines([textCell('สั้น')], [10])).toBe(1)
  expect(lines([textCell('เช็กให้ชัวร์ก่อนโอน')], [7])).toBe(3)
  expect(lines([textCell('สั้น'), textCell('เช็กให้ชัวร์ก่อนโอน')], [10, 7])).toBe(3)
  expect(lines([textCell('x'.repeat(25))], [10])).toBe(3)
})

test('a text over several columns has their width together, and one over two rows makes neither taller', () => {
  expect(lines([headCell('เช็กให้ชัวร์ก่อนโอน', { columnSpan: 2 }), ...merged(1)], [7, 7])).toBe(1)
  expect(lines([headCell('เช็กให้ชัวร์ก่อนโอน', { rowSpan: 2 })], [4])).toBe(1)
})
