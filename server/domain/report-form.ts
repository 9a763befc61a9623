/**
 * The words of the monthly form, the same on screen, in DOCX, PDF, XLSX and CSV: แบบรายงานการเผยแพร่ข้อมูลฯ, enclosed with the
 * ministry's letter of January 2569.
 */
import { countIn, dateIn, inNumerals, timeIn } from './numerals.ts'
import { channels, type Channel, type Measure, type Numerals, type ReportSheet, type Signer } from './report-sheet.ts'
import { monthInThai } from './thai.ts'

export const formHeads = {
  number: 'ลำดับ',
  content: 'เนื้อหา/รายละเอียดในการเผยแพร่',
  group: 'ช่องทางเผยแพร่ประชาสัมพันธ์'
} as const
export const channelHeads: Record<Channel, string> = {
  online: 'Online',
  onAir: 'On Air',
  onGround: 'On Ground',
  digitalBillboard: 'Digital Billboard',
  community: 'Community',
  documents: 'Documents and Application'
}

const counted: Record<Measure, string> = {
  plays: 'จำนวนครั้งที่แสดงผลครบ',
  days: 'จำนวนวันที่แสดงผล',
  signs: 'จำนวนป้ายที่แสดงผล',
  publications: 'จำนวนครั้งที่เผยแพร่ไปยังป้าย'
}
/** The classifier of each measure. */
export const measureUnits: Record<Measure, string> = { plays: 'ครั้ง', days: 'วัน', signs: 'ป้าย', publications: 'ครั้ง' }

/** Says what the number in our column is. */
export const measureNote = (measure: Measure): string => `หมายเหตุ ช่อง Digital Billboard นับเป็น${counted[measure]}`

export interface Signature {
  role: string
  /** Blank until signed. */
  name: string
  position: string
  date: string
}
export interface ReportForm {
  title: string
  unit: string
  month: string
  /** From the second revision on. */
  revision: string | null
  /** Columns under the group's head; those after them stand beside it. */
  groupSpan: 5 | 6
  rows: { number: string; title: string; /** In the order of the columns; blank where there is nothing. */ figures: string[] }[]
  measure: string
  asOf: string
  signs: string
  /** What is counted now but was not when it was certified, a heading first; empty when there is nothing. */
  adjustments: string[]
  signatures: Signature[]
  note: { lead: string; items: string[] }
}

const signature = (role: string, signer: Signer | null, numerals: Numerals): Signature =>
  signer === null
    ? { role, name: '', position: '', date: '' }
    : { role, name: signer.name, position: signer.position, date: dateIn(signer.at, numerals) }

/** Titles, reasons and names stay as they were written, whatever the numerals. */
export function reportForm(sheet: ReportSheet, numerals: Numerals): ReportForm {
  const digits = (text: string): string => inNumerals(text, numerals)
  const unit = measureUnits[sheet.measure]
  const adjusted = sheet.adjustments.map(
    ({ title, difference }, index) =>
      `${digits(`${index + 1})`)} ${title} ${difference < 0 ? 'ลดลง' : 'เพิ่มขึ้น'} ${countIn(Math.abs(difference), numerals)} ${unit}`
  )
  return {
    title: 'แบบรายงานการเผยแพร่ข้อมูลเกี่ยวกับภัยคุกคามทางคอมพิวเตอร์ ผ่านช่องทางสื่อสารต่าง ๆ',
    unit: `จังหวัด${sheet.provinceName}`,
    month: `ประจำเดือน ${digits(monthInThai(sheet.month))}`,
    revision:
      sheet.revision === 0
        ? null
        : `ฉบับแก้ไขครั้งที่ ${countIn(sheet.revision, numerals)}${sheet.reason === null ? '' : ` เหตุผล: ${sheet.reason}`}`,
    groupSpan: sheet.groupSpan,
    rows: sheet.rows.map(({ number, title, figures }) => ({
      number: countIn(number, numerals),
      title,
      figures: channels.map((channel) => {
        const figure = figures[channel]
        return figure === null ? '' : countIn(figure, numerals)
      })
    })),
    measure: measureNote(sheet.measure),
    asOf: `ข้อมูล ณ วันที่ ${dateIn(sheet.asOf, numerals)} เวลา ${timeIn(sheet.asOf, numerals)}`,
    signs: `ป้ายที่ส่งข้อมูลครบ ${countIn(sheet.signs.complete, numerals)}/${countIn(sheet.signs.of, numerals)}`,
    adjustments:
      adjusted.length === 0 ? [] : ['รายการปรับปรุงช่อง Digital Billboard จากข้อมูลที่ส่งเข้ามาหลังการรับรอง (ไม่รวมในตารางข้างต้น)', ...adjusted],
    signatures: [
      signature('ผู้รายงาน', sheet.reporter, numerals),
      ...(sheet.signatures === 'both' ? [signature('ผู้รับรองรายงาน', sheet.certifier, numerals)] : [])
    ],
    note: {
      lead: 'หมายเหตุ ผู้รับรองรายงาน หมายถึง',
      items: [
        'ผู้อำนวยการสำนัก กอง ในกรณีส่วนราชการสังกัด กรม และรัฐวิสาหกิจ',
        'หัวหน้าสำนักงานจังหวัด หรือผู้ที่ หัวหน้าสำนักงานจังหวัด มอบหมาย'
      ].map((item, index) => `${digits(`${index + 1})`)} ${item}`)
    }
  }
}
