/** What makes documents. */
import type { CoordinatorForm, Numerals, ReportSheet, RollUp } from '../../domain/report-sheet.ts'

export interface Printed {
  bytes: Uint8Array
  mime: string
  /** With its ending. */
  fileName: string
}
export interface PrintedTable {
  /** Becomes the file's name and the sheet's. */
  title: string
  heads: readonly string[]
  rows: Iterable<readonly (string | number | null)[]> | AsyncIterable<readonly (string | number | null)[]>
}
export interface Printing {
  /** The same sheet gives the same bytes. */
  report(sheet: ReportSheet, format: 'docx' | 'pdf' | 'xlsx' | 'csv', numerals: Numerals): Promise<Printed>
  /** `xlsx`: a sheet a region; `pdf`: one page for executives. */
  rollUp(rollUp: RollUp, format: 'xlsx' | 'pdf', numerals: Numerals): Promise<Printed>
  coordinator(form: CoordinatorForm, format: 'docx' | 'pdf', numerals: Numerals): Promise<Printed>
  /** CSV piece by piece, cells defused of formulas. */
  csv(table: PrintedTable): AsyncIterable<string>
  xlsx(table: PrintedTable): Promise<Uint8Array>
}
