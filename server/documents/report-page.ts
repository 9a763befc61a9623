import { inNumerals } from '../domain/numerals.ts'
import { channelHeads, formHeads, reportForm } from '../domain/report-form.ts'
import { channels, type Numerals, type ReportSheet } from '../domain/report-sheet.ts'
import { nothing } from './nothing.ts'
import { typstDate } from './typesetter.ts'

/** Everything `templates/report.typ` prints, in words and finished figures. */
export const reportPage = (sheet: ReportSheet, numerals: Numerals): object => ({
  form: reportForm(sheet, numerals),
  heads: formHeads,
  channels: channels.map((channel) => channelHeads[channel]),
  nothing,
  date: typstDate(sheet.asOf),
  // No page holds no row: there are fewer pages than these.
  pages: Array.from({ length: sheet.rows.length + 2 }, (_, page) => inNumerals(String(page + 1), numerals))
})
