import type { CsvCell } from './csv.ts'
import { countCell, headCell, sheetName, textCell, workbook } from './workbook.ts'

/** Letters a column is at least and at most wide. */
const narrowest = 10
const widest = 60
/** Rows whose lengths decide the columns' widths. */
const looked = 200

const lengthOf = (cell: CsvCell): number => (cell === null ? 0 : typeof cell === 'number' ? cell.toLocaleString('en-US').length : cell.length)

/** Any table as a workbook of one sheet; numbers stay numbers, texts stay texts whatever they begin with. */
export function tableXlsx(title: string, heads: readonly string[], rows: readonly (readonly CsvCell[])[]): Promise<Uint8Array> {
  const widths = heads.map((head, column) =>
    Math.min(widest, Math.max(narrowest, head.length + 2, ...rows.slice(0, looked).map((row) => lengthOf(row[column] ?? null) + 2)))
  )
  return workbook([
    {
      sheet: sheetName(title),
      widths,
      head: { from: 1, to: 1 },
      rows: [
        heads.map((head) => headCell(head)),
        ...rows.map((row) => row.map((cell) => (typeof cell === 'string' ? textCell(cell) : countCell(cell, 'arabic', 'right'))))
      ]
    }
  ])
}
