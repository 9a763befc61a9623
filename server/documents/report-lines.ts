import { channelHeads, formHeads, reportForm } from '../domain/report-form.ts'
import { channels, type ReportSheet } from '../domain/report-sheet.ts'
import type { CsvCell } from './csv.ts'

/** The monthly form as lines of cells, in Arabic numerals: it is read by machines. */
export function reportLines(sheet: ReportSheet): CsvCell[][] {
  const form = reportForm(sheet, 'arabic')
  return [
    [form.title],
    [form.unit],
    [form.month],
    ...(form.revision === null ? [] : [[form.revision]]),
    [formHeads.number, formHeads.content, ...channels.map((channel) => channelHeads[channel])],
    ...sheet.rows.map(({ number, title, figures }) => [number, title, ...channels.map((channel) => figures[channel])]),
    [form.measure],
    [form.asOf],
    [form.signs],
    ...form.adjustments.map((line) => [line]),
    ...form.signatures.map(({ role, name, position, date }) => [role, name, position, date])
  ]
}
