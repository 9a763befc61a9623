import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { ReportSheet } from '../../server/console/pages/reports/report-sheet.tsx'
import type { ReportSheet as Sheet } from '../../server/domain/report-sheet.ts'

const figures = { online: null, onAir: null, onGround: null, digitalBillboard: 12_345, community: null, documents: null }
const report: Sheet = {
  province: 'TH-81',
  provinceName: 'กระบี่',
  month: '2026-02',
  measure: 'plays',
  groupSpan: 5,
  signatures: 'both',
  state: 'open',
  revision: 0,
  reason: null,
  asOf: 0,
  signs: { complete: 1, of: 1 },
  rows: [{ number: 1, title: 'เตือนภัยเพจและร้านค้าออนไลน์ปลอม', figures }],
  total: figures,
  reporter: null,
  certifier: null,
  adjustments: []
}
const markup = (numerals: 'thai' | 'arabic', part: Partial<Sheet> = {}) =>
  renderToStaticMarkup(createElement(ReportSheet, { sheet: { ...report, ...part }, numerals, empty: 'ไม่มีเนื้อหา' }))

test('the form’s header has the letter’s two rows: five channels under the group, documents beside it', () => {
  const heads = [...markup('thai').matchAll(/<th([^>]*)>([^<]*)<\/th>/g)].map(([, attributes = '', words]) => [words, /colSpan="5"/i.test(attributes), /rowSpan="2"/i.test(attributes)])
  expect(heads).toEqual([
    ['ลำดับ', false, true],
    ['เนื้อหา/รายละเอียดในการเผยแพร่', false, true],
    ['ช่องทางเผยแพร่ประชาสัมพันธ์', true, false],
    ['Documents and Application', false, true],
    ['Online', false, false],
    ['On Air', false, false],
    ['On Ground', false, false],
    ['Digital Billboard', false, false],
    ['Community', false, false]
  ])
})

test.each([
  ['thai', '๑', '๑๒,๓๔๕', '๒๕๖๙'],
  ['arabic', '1', '12,345', '2569']
] as const)('in %s numerals only the Digital Billboard column is filled in', (digits, number, count, year) => {
  const told = markup(digits)
  const cells = [...told.matchAll(/<td[^>]*>([^<]*)<\/td>/g)].map(([, words]) => words)
  expect(cells).toEqual([number, report.rows[0]?.title, '', '', '', count, '', ''])
  expect(told).toContain(`ประจำเดือน กุมภาพันธ์ ${year}`)
  expect(told).toContain('จังหวัดกระบี่')
  expect(told).toContain('นับเป็นจำนวนครั้งที่แสดงผลครบ')
})

test('where the ministry wants all six channels under the group, they are', () => {
  const told = markup('thai', { groupSpan: 6 })
  expect(told).toMatch(/<th colSpan="6"[^>]*>ช่องทางเผยแพร่ประชาสัมพันธ์<\/th><\/tr>/i)
  expect(told).toContain('<th scope="col">Documents and Application</th></tr>')
})

test('both sign below the table, the reporter first, with what the note says of the certifier; one alone where the ministry wants one', () => {
  const signed = markup('thai', { reporter: { name: 'นายตัวอย่าง ผู้รายงาน', position: 'นักวิชาการ', at: Date.parse('2026-03-05T09:00:00+07:00') } })
  expect(signed.indexOf('(ผู้รายงาน)')).toBeLessThan(signed.indexOf('(ผู้รับรองรายงาน)'))
  for (const words of ['นายตัวอย่าง ผู้รายงาน', '๕ มีนาคม ๒๕๖๙', 'หัวหน้าสำนักงานจังหวัด หรือผู้ที่ หัวหน้าสำนักงานจังหวัด มอบหมาย']) expect(signed).toContain(words)
  expect(markup('thai', { signatures: 'reporter' })).not.toContain('(ผู้รับรองรายงาน)')
})

test('a revision says its number and why; late plays stand below the table and not in it', () => {
  const told = markup('thai', { revision: 1, reason: 'ข้อมูลส่งเข้ามาภายหลัง', adjustments: [{ title: 'เตือนภัย', difference: 7 }] })
  expect(told).toContain('ฉบับแก้ไขครั้งที่ ๑ เหตุผล: ข้อมูลส่งเข้ามาภายหลัง')
  expect(told.indexOf('เตือนภัย เพิ่มขึ้น ๗ ครั้ง')).toBeGreaterThan(told.indexOf('</table>'))
})
