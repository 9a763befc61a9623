/** Sheets of made-up months, by made-up people. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { Province } from '../../server/domain/province.ts'
import type { ChannelFigures, CoordinatorForm, MonthState, ReportSheet, RollUp, SheetRow } from '../../server/domain/report-sheet.ts'

export const provinces = z
  .array(Province)
  .parse(JSON.parse(readFileSync(join(import.meta.dirname, '..', '..', 'content', 'provinces.json'), 'utf8')))

export const figures = (digitalBillboard: number | null, typed: Partial<ChannelFigures> = {}): ChannelFigures => ({
  online: null,
  onAir: null,
  onGround: null,
  digitalBillboard,
  community: null,
  documents: null,
  ...typed
})
export const titled = (...titles: string[]): SheetRow[] => titles.map((title, index) => ({ number: index + 1, title, figures: figures((index + 1) * 873) }))

export const hardThai = 'ปั๊มน้ำ ที่นี่ กตัญญู ฐิติ ฤๅ'
const titles = [
  'เช็กให้ชัวร์ก่อนโอน อย่าตกเป็นเหยื่อ "เพจขายของปลอม" ของถูกแค่ไหน...ก็ไม่คุ้มถ้าโดนหลอก!',
  hardThai,
  'ไม่โอน ไม่กดลิงก์ โทร 1441',
  'อย่าหลงเชื่อสายอ้างเป็นเจ้าหน้าที่',
  'รู้ทันมุกหลอกลงทุน'
]
export const rowsOf = (count: number): SheetRow[] =>
  titled(...Array.from({ length: count }, (_, index) => `${titles[index % titles.length] ?? ''}${index < titles.length ? '' : ` ชุดที่ ${index + 1}`}`))

/** กระบี่, February 2569, nobody has signed. */
export const sheetOf = (rows: SheetRow[], more: Partial<ReportSheet> = {}): ReportSheet => ({
  province: 'TH-81',
  provinceName: 'กระบี่',
  month: '2026-02',
  measure: 'plays',
  groupSpan: 5,
  signatures: 'both',
  state: 'open',
  revision: 0,
  reason: null,
  asOf: Date.parse('2026-03-05T09:30:00+07:00'),
  signs: { complete: 3, of: 4 },
  rows,
  total: figures(rows.reduce((sum, row) => sum + (row.figures.digitalBillboard ?? 0), 0)),
  reporter: null,
  certifier: null,
  adjustments: [],
  ...more
})

export const signed = {
  state: 'certified',
  reporter: { name: 'นายตัวอย่าง ทดสอบระบบ', position: 'นักวิเคราะห์นโยบายและแผนชำนาญการ', at: Date.parse('2026-03-04T10:00:00+07:00') },
  certifier: { name: 'นางสาวสมมุติ เพื่อการทดสอบ', position: 'หัวหน้าสำนักงานจังหวัดกระบี่', at: Date.parse('2026-03-05T10:00:00+07:00') }
} as const satisfies Partial<ReportSheet>

export const restated = {
  revision: 1,
  reason: 'ป้ายหน้าศาลากลางส่งข้อมูลเพิ่มหลังรับรอง',
  adjustments: [
    { title: 'รู้ทันมุกหลอกลงทุน', difference: 12 },
    { title: 'อย่าหลงเชื่อสายอ้างเป็นเจ้าหน้าที่', difference: -3 }
  ]
} satisfies Partial<ReportSheet>

const dueAt = Date.parse('2026-03-05T23:59:59.999+07:00')
/** All 76 provinces; `state` decides for each by its place in the list. */
export const rollUpOf = (state: (index: number) => MonthState, messages: SheetRow[] = rowsOf(12)): RollUp => ({
  month: '2026-02',
  measure: 'plays',
  asOf: Date.parse('2026-03-06T09:30:00+07:00'),
  dueAt,
  provinces: provinces.map(({ code, nameTh, region }, index) => ({
    province: code,
    provinceName: nameTh,
    region,
    state: state(index),
    revision: index === 0 ? 1 : 0,
    reportedAt: state(index) === 'open' ? null : dueAt - 1,
    certifiedAt: state(index) === 'certified' ? dueAt : null,
    late: state(index) === 'open',
    signs: { complete: 1, of: 2 },
    total: figures(1000 + index, { online: 2 })
  })),
  messages,
  total: figures(2_345_678, { online: 152 })
})

export const coordinator: CoordinatorForm = {
  agency: 'จังหวัดกระบี่',
  title: 'นาย',
  name: 'ตัวอย่าง ทดสอบระบบ',
  position: 'นักวิเคราะห์นโยบายและแผนชำนาญการ',
  division: 'กลุ่มงานยุทธศาสตร์และข้อมูลเพื่อการพัฒนาจังหวัด',
  phone: '0-0000-0000 ต่อ 1',
  mobile: '08-0000-0000',
  email: 'example@example.go.th',
  lineId: 'example-line'
}
