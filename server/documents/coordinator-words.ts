/** แบบมอบหมายข้าราชการผู้รับผิดชอบประสานงาน: its words and its nine fields, enclosed with the ministry's letter of January 2569. */
import { inNumerals } from '../domain/numerals.ts'
import type { CoordinatorForm, Numerals } from '../domain/report-sheet.ts'

export interface CoordinatorWords {
  title: string[]
  agency: { label: string; value: string }
  officer: string
  fields: { label: string; value: string }[]
  name: string
  note: string
}

/** Telephone numbers and addresses keep their digits whatever the numerals. */
export function coordinatorWords(form: CoordinatorForm, numerals: Numerals): CoordinatorWords {
  const digits = (text: string): string => inNumerals(text, numerals)
  // A title such as ว่าที่ร้อยตรี stands before the name without a space, as the others do.
  const name = `${form.title}${form.name}`
  return {
    title: ['แบบมอบหมายข้าราชการผู้รับผิดชอบประสานงาน', 'การเผยแพร่สื่อประชาสัมพันธ์และขับเคลื่อนการป้องกันและระงับการทุจริตทางออนไลน์'],
    agency: { label: digits('1. หน่วยงาน'), value: form.agency },
    officer: digits('2. ข้าราชการผู้รับผิดชอบ'),
    fields: [
      { label: 'ชื่อ (นาย/นาง/นางสาว/อื่น ๆ)', value: name },
      { label: 'ตำแหน่ง', value: form.position },
      { label: 'กลุ่มงาน/กอง', value: form.division },
      { label: 'โทรศัพท์', value: form.phone },
      { label: 'โทรศัพท์มือถือ', value: form.mobile },
      { label: 'E - mail', value: form.email },
      { label: 'Line ID', value: form.lineId }
    ],
    name,
    note: digits(
      'หมายเหตุ โปรดเข้ากลุ่มไลน์โดยสแกน QR Code ที่ปรากฏตามท้ายหนังสือ และส่งแบบมอบหมายข้าราชการฯ มายัง สำนักงานปลัดกระทรวงมหาดไทย กองสารนิเทศ กลุ่มงานเผยแพร่ฯ ถนนอัษฎางค์ แขวงวัดราชบพิธ เขตพระนคร จังหวัดกรุงเทพมหานคร 10200 ภายในวันที่ 10 กุมภาพันธ์ 2569'
    )
  }
}
