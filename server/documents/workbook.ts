import writeXlsxFile, { type Cell, type CellObject, type SheetData } from 'write-excel-file/node'
import type { Numerals } from '../domain/report-sheet.ts'
import { officialFont } from './official-docx.ts'
import { rowHeight } from './row-height.ts'
import { sheetPrint, type PrintedSheet } from './sheet-print.ts'
import { steadyZip } from './steady-zip.ts'

export interface WorkbookSheet extends Omit<PrintedSheet, 'heights'> {
  /** In characters. */
  widths: readonly number[]
  rows: SheetData
}

/** A name Excel takes: at most 31 UTF-16 units, none of []:*?/\ and no apostrophe at an end. */
export const sheetName = (title: string): string =>
  title.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31).replace(/^[\s']+|[\s']+$/g, '').replace(/[\uD800-\uDBFF]$/, '') || 'ตาราง'

const border = { borderStyle: 'thin', borderColor: '#000000' } as const

/** Digits as asked in cells that stay numbers: LCID 041E with Thai digits, as Excel and LibreOffice know it. */
const countFormats: Record<Numerals, string> = { thai: '[$-D00041E]#,##0', arabic: '#,##0' }

export const headCell = (value: string, spans: { columnSpan?: number; rowSpan?: number } = {}): CellObject => ({
  value,
  type: String,
  fontWeight: 'bold',
  align: 'center',
  alignVertical: 'center',
  wrap: true,
  ...border,
  ...spans
})
export const textCell = (value: string, align: 'left' | 'center' = 'left'): CellObject => ({ value, type: String, align, alignVertical: 'top', wrap: true, ...border })
export const countCell = (value: number | null, numerals: Numerals, align: 'center' | 'right' = 'center'): CellObject =>
  value === null
    ? { ...border }
    : { value, type: Number, format: Number.isInteger(value) ? countFormats[numerals] : '#,##0.00', align, alignVertical: 'top', ...border }
/** One text over `columnSpan` columns, without a frame. */
export const lineCell = (value: string, columnSpan: number, { strong = false, align = 'left' }: { strong?: boolean; align?: 'left' | 'center' } = {}): CellObject => ({
  value,
  type: String,
  columnSpan,
  align,
  ...(strong ? { fontWeight: 'bold' } : {})
})
/** A row of what was merged into its neighbour holds these. */
export const merged = (count: number): Cell[] => Array<Cell>(count).fill(null)

export async function workbook(sheets: readonly WorkbookSheet[]): Promise<Uint8Array> {
  const printed = sheets.map((sheet) => ({ ...sheet, heights: sheet.rows.map((row) => rowHeight(row, sheet.widths)) }))
  const { toBuffer } = writeXlsxFile(
    sheets.map(({ sheet, widths, rows, head }) => ({
      sheet,
      data: rows,
      columns: widths.map((width) => ({ width })),
      orientation: 'landscape' as const,
      stickyRowsCount: head.to
    })),
    { fontFamily: officialFont, fontSize: 16, features: [sheetPrint(printed)] }
  )
  return steadyZip(await toBuffer())
}
