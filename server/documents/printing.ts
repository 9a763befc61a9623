import { setImmediate } from 'node:timers/promises'
import type { Printing } from '../control/ports/printing.ts'
import { Failure } from '../domain/failure.ts'
import type { ReportSheet } from '../domain/report-sheet.ts'
import { monthInThai } from '../domain/thai.ts'
import { csvPieces, type CsvRows } from './csv.ts'
import type { Tiles } from './executive-page.ts'
import { createPrinter, type PrinterOptions } from './printer.ts'
import type { TableRows } from './printer-talk.ts'
import { reportLines } from './report-lines.ts'

const mimes = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8'
} as const
type Format = keyof typeof mimes

/** A workbook is held in memory whole: longer tables are read as CSV. */
const mostRows = 200_000
/** Rows handed over at once, some ms of work. */
const pieceRows = 500

const printed = (name: string, format: Format, bytes: Uint8Array) => ({
  bytes,
  mime: mimes[format],
  // Letters no file system takes become a hyphen.
  fileName: `${name.replace(/[\s/\\:*?"<>|]+/g, '-')}.${format}`
})
const nameOf = ({ provinceName, month, revision }: ReportSheet): string =>
  `แบบรายงาน-${provinceName}-${monthInThai(month)}${revision === 0 ? '' : `-แก้ไขครั้งที่-${revision}`}`

async function* inPieces(rows: CsvRows): AsyncGenerator<TableRows> {
  let piece: TableRows[number][] = []
  let count = 0
  for await (const row of rows) {
    count += 1
    if (count > mostRows)
      throw new Failure('too-large', { expected: `${mostRows.toLocaleString('en-US')} แถว (rows)`, received: 'มากกว่านั้น ให้ใช้ CSV (more: use CSV)' })
    piece.push(row)
    if (piece.length < pieceRows) continue
    yield piece
    piece = []
    await setImmediate()
  }
  if (piece.length > 0) yield piece
}

async function joined(pieces: AsyncIterable<string>): Promise<Uint8Array> {
  let text = ''
  for await (const piece of pieces) text += piece
  return new TextEncoder().encode(text)
}

export interface PrintingOptions extends PrinterOptions {
  /** Where provinces stand on the executives' map. */
  tiles: Tiles
}

export function createPrinting({ tiles, ...options }: PrintingOptions): Printing & { stop(): Promise<void> } {
  const printer = createPrinter(options)
  return {
    report: async (sheet, format, numerals) =>
      printed(
        nameOf(sheet),
        format,
        format === 'csv' ? await joined(csvPieces(reportLines(sheet))) : await printer.print({ kind: 'report', sheet, format, numerals })
      ),
    rollUp: async (rollUp, format, numerals) =>
      printed(`สรุปทั่วประเทศ-${monthInThai(rollUp.month)}`, format, await printer.print({ kind: 'roll-up', rollUp, tiles, format, numerals })),
    coordinator: async (form, format, numerals) =>
      printed(`แบบมอบหมายผู้ประสานงาน-${form.agency}`, format, await printer.print({ kind: 'coordinator', form, format, numerals })),
    csv: ({ heads, rows }) => csvPieces(withHeads(heads, rows)),
    xlsx: ({ title, heads, rows }) => printer.print({ kind: 'table', title, heads }, inPieces(rows)),
    stop: () => printer.stop()
  }
}

async function* withHeads(heads: readonly string[], rows: CsvRows): AsyncGenerator<readonly (string | number | null)[]> {
  yield heads
  yield* rows
}
