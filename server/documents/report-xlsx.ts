import type { Row } from 'write-excel-file/node'
import { channelHeads, formHeads, reportForm } from '../domain/report-form.ts'
import { channels, type Numerals, type ReportSheet } from '../domain/report-sheet.ts'
import { nothing } from './nothing.ts'
import { dotted } from './official-docx.ts'
import { countCell, headCell, lineCell, merged, sheetName, textCell, workbook } from './workbook.ts'

const widths = [7, 52, 10, 10, 12, 15, 14, 18]
const all = widths.length
const names = channels.map((channel) => channelHeads[channel])

/** The monthly form as a sheet whose numbers are numbers. */
export function reportXlsx(sheet: ReportSheet, numerals: Numerals): Promise<Uint8Array> {
  const form = reportForm(sheet, numerals)
  const line = (text: string): Row => [lineCell(text, all), ...merged(all - 1)]
  const title = (text: string, strong = true): Row => [lineCell(text, all, { strong, align: 'center' }), ...merged(all - 1)]
  const titles = [form.title, form.unit, form.month].map((text) => title(text))
  if (form.revision !== null) titles.push(title(form.revision, false))
  const heads: Row[] = [
    [
      headCell(formHeads.number, { rowSpan: 2 }),
      headCell(formHeads.content, { rowSpan: 2 }),
      headCell(formHeads.group, { columnSpan: form.groupSpan }),
      ...merged(form.groupSpan - 1),
      ...names.slice(form.groupSpan).map((name) => headCell(name, { rowSpan: 2 }))
    ],
    [...merged(2), ...names.slice(0, form.groupSpan).map((name) => headCell(name)), ...merged(names.length - form.groupSpan)]
  ]
  const rows: Row[] = sheet.rows.map(({ number, title: content, figures }) => [
    countCell(number, numerals),
    textCell(content),
    ...channels.map((channel) => countCell(figures[channel], numerals))
  ])
  if (rows.length === 0) rows.push([countCell(null, numerals), textCell(nothing), ...channels.map(() => countCell(null, numerals))])
  // The left block under the content, the right one under the figures.
  const signed = (text: (of: (typeof form.signatures)[number]) => string): Row => {
    const [left, right] = form.signatures.map(text)
    return [null, lineCell(left ?? '', 1, { align: 'center' }), ...(right === undefined ? [] : [null, lineCell(right, 5, { align: 'center' }), ...merged(4)])]
  }
  return workbook([
    {
      sheet: sheetName(`${sheet.provinceName} ${sheet.month}`),
      widths,
      head: { from: titles.length + 1, to: titles.length + 2 },
      rows: [
        ...titles,
        ...heads,
        ...rows,
        line(form.measure),
        line(`${form.asOf}     ${form.signs}`),
        ...form.adjustments.map(line),
        [],
        signed(({ role }) => `(ลงชื่อ) ${'.'.repeat(32)} (${role})`),
        signed(({ name }) => `(${dotted(name, 40)})`),
        signed(({ position }) => `ตำแหน่ง ${dotted(position, 36)}`),
        signed(({ date }) => `วันที่ ${dotted(date, 40)}`),
        [],
        line(form.note.lead),
        ...form.note.items.map((item) => line(`     ${item}`))
      ]
    }
  ])
}
