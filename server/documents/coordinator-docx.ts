import type { CoordinatorForm, Numerals } from '../domain/report-sheet.ts'
import { coordinatorWords } from './coordinator-words.ts'
import { dotted, officialDocx, paragraph } from './official-docx.ts'

/** The coordinator's form to edit in Word. */
export function coordinatorDocx(form: CoordinatorForm, numerals: Numerals): Promise<Uint8Array> {
  const words = coordinatorWords(form, numerals)
  const line = ({ label, value }: { label: string; value: string }): string => `${label} ${dotted(value, 60)}`
  return officialDocx({
    title: words.title.join(' '),
    author: form.agency,
    at: null,
    landscape: false,
    children: [
      ...words.title.map((text) => paragraph(text, { strong: true, align: 'center' })),
      paragraph(line(words.agency), { before: 240 }),
      paragraph(words.officer, { before: 120 }),
      ...words.fields.map((field) => paragraph(line(field), { indent: 10, before: 60 })),
      paragraph(`ลงชื่อ ${'.'.repeat(44)} (ผู้รับมอบหมาย)`, { align: 'center', before: 720, indent: 50 }),
      paragraph(`(${words.name})`, { align: 'center', indent: 50 }),
      paragraph(words.note, { before: 480 })
    ]
  })
}
