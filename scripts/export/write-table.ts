import { join } from 'node:path'
import type SqliteDatabase from 'better-sqlite3'
import { csvPieces, type CsvCell } from '../../server/documents/csv.ts'
import type { ExportedTable } from './exported.ts'
import { writePieces } from './write-pieces.ts'

/** Gives a cell of bytes a file of its own; returns its way. */
export type KeepBytes = (bytes: Uint8Array, row: Row) => string
export type Row = Record<string, unknown>
interface Order {
  sqlite: SqliteDatabase.Database
  name: string
  table: ExportedTable
  /** The export's folder. */
  folder: string
  keepBytes: KeepBytes
}

export const fileOf = (name: string, { as }: ExportedTable): string => `tables/${name}.${as}`

function* counted<T>(rows: Iterable<T>, count: () => void): Generator<T> {
  for (const row of rows) {
    count()
    yield row
  }
}
const cellOf = (value: unknown): CsvCell => (typeof value === 'number' || typeof value === 'string' || value === null ? value : JSON.stringify(value))

/** Streams the named columns of a table to its file; gives the number of rows. */
export async function writeTable({ sqlite, name, table, folder, keepBytes }: Order): Promise<number> {
  const columns = Object.entries(table.columns)
  const select = `select ${columns.map(([column]) => `"${column}"`).join(', ')} from "${name}"`
  let total = 0
  const rows = counted(sqlite.prepare<[], Row>(select).iterate(), () => (total += 1))
  const partOf = (row: Row, column: string, kind: 'json' | 'bytes' | undefined): unknown => {
    const value = row[column]
    if (kind === 'bytes' && value instanceof Uint8Array) return keepBytes(value, row)
    return kind === 'json' && typeof value === 'string' ? (JSON.parse(value) as unknown) : value
  }
  function* csvRows(): Generator<CsvCell[]> {
    yield columns.map(([column]) => column)
    for (const row of rows) yield columns.map(([column, [, , kind]]) => cellOf(partOf(row, column, kind)))
  }
  function* lines(): Generator<string> {
    for (const row of rows) yield `${JSON.stringify(Object.fromEntries(columns.map(([column, [, , kind]]) => [column, partOf(row, column, kind)])))}\n`
  }
  await writePieces(join(folder, fileOf(name, table)), table.as === 'csv' ? csvPieces(csvRows()) : lines())
  return total
}
