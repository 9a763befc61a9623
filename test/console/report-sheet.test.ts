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
const markup = (digits: 'thai' | 'arabic') => renderToStaticMarkup(createElement(ReportSheet, { report, digits }))

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
