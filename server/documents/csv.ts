import { setImmediate } from 'node:timers/promises'

export type CsvCell = string | number | null
export type CsvRows = Iterable<readonly CsvCell[]> | AsyncIterable<readonly CsvCell[]>

/** UTF-16 code units a piece grows to before it is handed on. */
const pieceLength = 16 * 1024

/** What makes a spreadsheet run a text as a formula, full-width forms too; CWE-1236. */
const runs = /^[=+\-@\t\r\n|＝＋－＠]/u

/** A number stays a number; a text that would run gets an apostrophe before it. */
function csvCell(value: CsvCell): string {
  if (value === null) return ''
  const text = typeof value === 'number' ? String(value) : value.replace(runs, "'$&")
  return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text
}

/** UTF-8 with a byte order mark, or Excel reads Thai as Windows-874; RFC 4180 otherwise. Others are served between two pieces. */
export async function* csvPieces(rows: CsvRows): AsyncGenerator<string> {
  let piece = '\uFEFF'
  for await (const row of rows) {
    piece += `${row.map(csvCell).join(',')}\r\n`
    if (piece.length < pieceLength) continue
    yield piece
    piece = ''
    await setImmediate()
  }
  yield piece
}
