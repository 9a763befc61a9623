import { expect, test } from 'vitest'
import { reportForm } from '../../server/domain/report-form.ts'
import { measures } from '../../server/domain/report-sheet.ts'
import { restated, rowsOf, sheetOf, signed } from '../documents/made-up.ts'

test('the line under the table says what the number counts, for every measure', () => {
  expect(measures.map((measure) => reportForm(sheetOf([], { measure }), 'thai').measure)).toEqual([
    'หมายเหตุ ช่อง Digital Billboard นับเป็นจำนวนครั้งที่แสดงผลครบ',
    'หมายเหตุ ช่อง Digital Billboard นับเป็นจำนวนวันที่แสดงผล',
    'หมายเหตุ ช่อง Digital Billboard นับเป็นจำนวนป้ายที่แสดงผล',
    'หมายเหตุ ช่อง Digital Billboard นับเป็นจำนวนครั้งที่เผยแพร่ไปยังป้าย'
  ])
})

test('figures are in the order of the columns, blank where nothing was given, nought where it was', () => {
  const [row] = rowsOf(1)
  const sheet = sheetOf([{ ...row!, figures: { online: 4, onAir: 0, onGround: null, digitalBillboard: 1_234_567, community: null, documents: 12 } }])
  expect(reportForm(sheet, 'thai').rows[0]?.figures).toEqual(['๔', '๐', '', '๑,๒๓๔,๕๖๗', '', '๑๒'])
  expect(reportForm(sheet, 'arabic').rows[0]?.figures).toEqual(['4', '0', '', '1,234,567', '', '12'])
})

test('times are those of Bangkok, with a dot', () => {
  const sheet = sheetOf([], { asOf: Date.parse('2026-02-28T17:05:00Z') })
  expect(reportForm(sheet, 'thai').asOf).toBe('ข้อมูล ณ วันที่ ๑ มีนาคม ๒๕๖๙ เวลา ๐๐.๐๕ น.')
})

test('the first report says nothing of revisions; a later one says which and why', () => {
  expect(reportForm(sheetOf([]), 'thai').revision).toBeNull()
  expect(reportForm(sheetOf([], restated), 'arabic').revision).toBe('ฉบับแก้ไขครั้งที่ 1 เหตุผล: ป้ายหน้าศาลากลางส่งข้อมูลเพิ่มหลังรับรอง')
})

test('differences from what was certified are lines of their own, in the measure’s unit', () => {
  expect(reportForm(sheetOf([]), 'thai').adjustments).toEqual([])
  expect(reportForm(sheetOf([], { ...restated, measure: 'days' }), 'thai').adjustments.slice(1)).toEqual([
    '๑) รู้ทันมุกหลอกลงทุน เพิ่มขึ้น ๑๒ วัน',
    '๒) อย่าหลงเชื่อสายอ้างเป็นเจ้าหน้าที่ ลดลง ๓ วัน'
  ])
})

test('the reporter signs on the left, the certifier on the right, or the reporter alone', () => {
  expect(reportForm(sheetOf([], signed), 'thai').signatures.map(({ role, date }) => [role, date])).toEqual([
    ['ผู้รายงาน', '๔ มีนาคม ๒๕๖๙'],
    ['ผู้รับรองรายงาน', '๕ มีนาคม ๒๕๖๙']
  ])
  expect(reportForm(sheetOf([], { signatures: 'reporter' }), 'thai').signatures).toEqual([{ role: 'ผู้รายงาน', name: '', position: '', date: '' }])
})
