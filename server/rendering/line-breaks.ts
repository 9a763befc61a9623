/** Balanced line breaking: the narrowest block of n lines, then the gladdest breaks that are nearly as narrow. */
import type { Atom } from './thai-break.ts'

export interface Measured extends Atom {
  /** Advance in font units. */
  width: number
}
export interface Lines {
  texts: string[]
  /** Sum of break penalties, raggedness and lines cut in mid-phrase; less is better. */
  cost: number
}

const impossible = 1e15
const midPhrase = 6
const raggedness = 20

/** A table of numbers, all impossible at first but the corner. */
function createTable(rows: number, columns: number) {
  const cells = new Float64Array(rows * columns).fill(impossible)
  cells[0] = 0
  return {
    at: (row: number, column: number): number => cells[row * columns + column] ?? impossible,
    put: (row: number, column: number, value: number): void => {
      cells[row * columns + column] = value
    }
  }
}

/** Ways to set a paragraph, for every number of lines up to `most` and every slack over the least width. */
export function breakLines(atoms: readonly Measured[], spaceWidth: number, most: number, slacks: readonly number[]): Lines[] {
  const count = atoms.length
  const before = [0]
  const phrasesBefore = [0]
  const sum = (sums: readonly number[], index: number): number => sums[index] ?? 0
  const endsPhrase = atoms.map(({ space, penalty }) => space && penalty <= 1)
  for (const [index, atom] of atoms.entries()) {
    before.push(sum(before, index) + atom.width + (atom.space ? spaceWidth : 0))
    phrasesBefore.push(sum(phrasesBefore, index) + (endsPhrase[index] === true ? 1 : 0))
  }
  const width = (from: number, until: number): number =>
    sum(before, until) - sum(before, from) - (atoms[until - 1]?.space === true ? spaceWidth : 0)
  const mayEnd = (until: number): boolean => until === count || atoms[until - 1]?.penalty !== Infinity
  /** A line that holds a phrase's end should not itself begin or end inside a phrase. */
  const straddle = (from: number, until: number): number => {
    if (sum(phrasesBefore, until - 1) === sum(phrasesBefore, from)) return 0
    const begins = from === 0 || endsPhrase[from - 1] === true
    const ends = until === count || endsPhrase[until - 1] === true
    return (begins ? 0 : midPhrase) + (ends ? 0 : midPhrase)
  }

  const rows = Math.min(most, count)
  const narrowest = createTable(rows + 1, count + 1)
  for (let row = 1; row <= rows; row++)
    for (let until = row; until <= count; until++) {
      if (!mayEnd(until)) continue
      let least = impossible
      for (let from = row - 1; from < until; from++)
        least = Math.min(least, Math.max(narrowest.at(row - 1, from), width(from, until)))
      narrowest.put(row, until, least)
    }

  const found = new Map<string, Lines>()
  for (let row = 1; row <= rows; row++) {
    const least = narrowest.at(row, count)
    if (least >= impossible) continue
    for (const slack of slacks) {
      const lines = gladdest(row, least * slack)
      if (lines === undefined) continue
      const key = lines.texts.join('\n')
      if (lines.cost < (found.get(key)?.cost ?? Infinity)) found.set(key, lines)
    }
  }
  return [...found.values()]

  function gladdest(rowCount: number, limit: number): Lines | undefined {
    const cost = createTable(rowCount + 1, count + 1)
    const cameFrom = createTable(rowCount + 1, count + 1)
    for (let row = 1; row <= rowCount; row++)
      for (let until = row; until <= count; until++) {
        if (!mayEnd(until)) continue
        const penalty = until < count ? (atoms[until - 1]?.penalty ?? 0) : 0
        for (let from = row - 1; from < until; from++) {
          const wide = width(from, until)
          const soFar = cost.at(row - 1, from)
          if (soFar >= impossible || wide > limit) continue
          const rag = (limit - wide) / limit
          const total = soFar + rag * rag * raggedness + straddle(from, until) + penalty
          if (total >= cost.at(row, until)) continue
          cost.put(row, until, total)
          cameFrom.put(row, until, from)
        }
      }
    const total = cost.at(rowCount, count)
    if (total >= impossible) return undefined
    const texts: string[] = []
    for (let row = rowCount, until = count; row > 0; row--) {
      const from = cameFrom.at(row, until)
      texts.unshift(joined(atoms.slice(from, until)))
      until = from
    }
    return { texts, cost: total }
  }
}

const joined = (atoms: readonly Atom[]): string =>
  atoms.map(({ text, space }, index) => text + (space && index < atoms.length - 1 ? ' ' : '')).join('')
