import type { Report } from '../domain/report.ts'
import { monthInThai } from '../domain/thai.ts'

/** Quoted where needed; a leading sign that a spreadsheet would run as a formula is defused. */
const cell = (value: string | number): string => {
  const text = typeof value === 'number' ? String(value) : value.replace(/^[=+\-@\t\r]/, "'$&")
  return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text
}

const heads = [
  'ลำดับ',
  'เนื้อหา/รายละเอียดในการเผยแพร่',
  'Online',
  'On Air',
  'On Ground',
  'Digital Billboard',
  'Community',
  'Documents and Application'
]

/** The monthly form as CSV, UTF-8 with byte order mark; the five columns that are not ours stay blank. */
export function reportCsv({ provinceName, month, rows }: Report): string {
  const lines: (string | number)[][] = [
    ['แบบรายงานการเผยแพร่ข้อมูลเกี่ยวกับภัยคุกคามทางคอมพิวเตอร์ ผ่านช่องทางสื่อสารต่าง ๆ'],
    [`จังหวัด${provinceName}`],
    [`ประจำเดือน ${monthInThai(month)}`],
    heads,
    ...rows.map(({ number, title, digitalBillboard }) => [number, title, '', '', '', digitalBillboard, '', '']),
    ['หมายเหตุ ช่อง Digital Billboard นับเป็นจำนวนครั้งที่แสดงผลครบ']
  ]
  return `\uFEFF${lines.map((line) => line.map(cell).join(',')).join('\r\n')}\r\n`
}
