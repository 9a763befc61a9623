import { expect, test } from 'vitest'
import { reportCsv } from '../../server/documents/report-csv.ts'
import { reportRows } from '../../server/domain/report.ts'

const report = (titles: { title: string; completed: number }[]) => ({
  province: 'TH-81',
  provinceName: 'กระบี่',
  month: '2026-02',
  asOf: 0,
  rows: reportRows(titles),
  total: 0
})

test('the form as CSV begins with a byte order mark and holds one row a title, Digital Billboard filled in', () => {
  const lines = reportCsv(report([{ title: 'เช็กก่อนโอน', completed: 1234 }])).split('\r\n')
  expect(lines[0]?.charCodeAt(0)).toBe(0xfeff)
  expect(lines).toContain('จังหวัดกระบี่')
  expect(lines).toContain('ประจำเดือน กุมภาพันธ์ 2569')
  expect(lines).toContain('1,เช็กก่อนโอน,,,,1234,,')
})

test('two slides of one title are one row', () => {
  expect(reportRows([{ title: 'ก', completed: 2 }, { title: 'ก', completed: 3 }])).toEqual([{ number: 1, title: 'ก', digitalBillboard: 5 }])
})

test('a title that a spreadsheet would run as a formula is defused, quotes and commas are kept', () => {
  const csv = reportCsv(report([{ title: '=HYPERLINK("x"),y', completed: 1 }]))
  expect(csv).toContain('1,"\'=HYPERLINK(""x""),y",,,,1,,')
})
