/** What the server and its printing process say to each other. */
import type { CoordinatorForm, Numerals, ReportSheet, RollUp } from '../domain/report-sheet.ts'
import type { CsvCell } from './csv.ts'
import type { Tiles } from './executive-page.ts'

export type PrintJob =
  | { kind: 'report'; sheet: ReportSheet; format: 'docx' | 'pdf' | 'xlsx'; numerals: Numerals }
  | { kind: 'roll-up'; rollUp: RollUp; tiles: Tiles; format: 'xlsx' | 'pdf'; numerals: Numerals }
  | { kind: 'coordinator'; form: CoordinatorForm; format: 'docx' | 'pdf'; numerals: Numerals }
  /** Of the rows sent before it under the same id. */
  | { kind: 'table'; title: string; heads: readonly string[] }

export type TableRows = readonly (readonly CsvCell[])[]
export type PrintRequest = { id: number; rows: TableRows } | { id: number; job: PrintJob }
export type PrintAnswer = { id: number; ok: true; bytes: Uint8Array } | { id: number; ok: false; sentence: string }
