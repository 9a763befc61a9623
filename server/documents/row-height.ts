import type { Cell, CellObject, Row } from 'write-excel-file/node'

/** Points a line takes at 16 pt: 22 in TH SarabunPSK, more in the fonts that stand in for it where it is not installed. */
const linePoints = 28
const wordsOf = new Intl.Segmenter('th', { granularity: 'word' })
const lettersOf = new Intl.Segmenter('th', { granularity: 'grapheme' })

const lengthOf = (text: string): number => Array.from(lettersOf.segment(text)).length

/** Lines a text takes in a column that many letters wide; a little generous, since letters are counted, not measured. */
function linesIn(text: string, width: number): number {
  if (text.length <= width) return 1
  let lines = 1
  let used = 0
  for (const { segment } of wordsOf.segment(text)) {
    const length = lengthOf(segment)
    if (used > 0 && used + length > width) {
      lines += 1
      used = 0
    }
    used += length
    if (used > width) {
      lines += Math.ceil(used / width) - 1
      used %= width
    }
  }
  return lines
}

const isWrapped = (cell: Cell): cell is CellObject & { value: string } =>
  typeof cell === 'object' && cell !== null && 'value' in cell && typeof cell.value === 'string' && cell.wrap === true && cell.rowSpan === undefined

/** Points a row takes when its widest text is broken over its columns' widths, in letters. */
export function rowHeight(row: Row, widths: readonly number[]): number {
  const lines = row.map((cell, column) =>
    isWrapped(cell) ? linesIn(cell.value, widths.slice(column, column + (cell.columnSpan ?? 1)).reduce((sum, width) => sum + width, 0)) : 1
  )
  return linePoints * Math.max(1, ...lines)
}
