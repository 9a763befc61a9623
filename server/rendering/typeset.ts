/** Text to all the blocks worth trying, in font units: computed once, then asked for any box. */
import { breakLines, type Lines, type Measured } from './line-breaks.ts'
import type { Protected } from './lexicon-match.ts'
import { Lru } from './lru.ts'
import { atomsOf, normaliseThai } from './thai-break.ts'
import type { Shaped, Typeface } from './typeface.ts'

/** One way to break a text, and its ink: `top` above the first baseline, `bottom` below the last. */
export interface Setting {
  texts: string[]
  lines: Shaped[]
  cost: number
  width: number
  top: number
  bottom: number
  /** Distance of baselines. */
  pitch: number
}
export interface Passage {
  face: Typeface
  settings: Setting[]
  missing: string[]
}
export type Typeset = (text: string, face: Typeface) => Passage

const mostLines = 8
const slacks = [1, 1.04, 1.1, 1.2, 1.4, 1.65]
/** Air between the ink of two lines, em. */
const air = 0.06
/** Least distance of baselines in consonant heights, so that lines without marks still breathe. */
const leastPitch = 1.55

/** Remembers the passages it was asked for last. */
export function createTypesetter(words: Protected): Typeset {
  const passages = new Lru<string, Passage>(200)
  return (text, face) => passages.take(`${face.weight}\n${text}`, () => setPassage(text, face, words))
}

function setPassage(text: string, face: Typeface, words: Protected): Passage {
  const paragraphs = normaliseThai(text)
    .split('\n')
    .map((paragraph) => atomsOf(paragraph, words).map((atom) => ({ ...atom, width: face.shape(atom.text).advance })))
    .filter((atoms) => atoms.length > 0)
  const space = face.shape(' ').advance
  const ways = paragraphs.length === 1 ? breakLines(paragraphs[0] ?? [], space, mostLines, slacks) : stacked(paragraphs, space)
  const missing = paragraphs.flatMap((atoms) => atoms.flatMap((atom) => face.shape(atom.text).missing))
  return { face, settings: ways.map((lines) => measure(lines, face)), missing: [...new Set(missing)] }
}

/** Paragraphs one under the other: the widest is broken further, one line at a time. */
function stacked(paragraphs: readonly Measured[][], space: number): Lines[] {
  const rows = paragraphs.map(() => 1)
  const stacks: Lines[] = []
  for (let total = paragraphs.length; total > 0 && total <= Math.max(mostLines, paragraphs.length); total++) {
    const parts = paragraphs.map((atoms, index) => ofRows(breakLines(atoms, space, rows[index] ?? 1, [1.04]), rows[index] ?? 1))
    stacks.push({ texts: parts.flatMap(({ texts }) => texts), cost: parts.reduce((sum, { cost }) => sum + cost, 0) })
    const widths = paragraphs.map((atoms, index) =>
      (rows[index] ?? 1) < atoms.length ? atoms.reduce((sum, { width }) => sum + width, 0) / (rows[index] ?? 1) : -1
    )
    const widest = widths.indexOf(Math.max(...widths))
    if ((widths[widest] ?? -1) < 0) break
    rows[widest] = (rows[widest] ?? 1) + 1
  }
  return stacks
}

const ofRows = (ways: readonly Lines[], rows: number): Lines =>
  ways.find(({ texts }) => texts.length === rows) ?? ways.at(-1) ?? { texts: [], cost: 0 }

function measure({ texts, cost }: Lines, face: Typeface): Setting {
  const lines = texts.map((text) => face.shape(text))
  let pitch = lines.length > 1 ? face.consonant * leastPitch : 0
  for (const [index, line] of lines.entries()) {
    const above = lines[index - 1]
    if (above !== undefined) pitch = Math.max(pitch, line.top - above.bottom + air * face.unitsPerEm)
  }
  return {
    texts,
    lines,
    cost,
    width: Math.max(0, ...lines.map(({ left, right }) => right - left)),
    top: Math.max(0, lines[0]?.top ?? 0),
    bottom: Math.max(0, -(lines.at(-1)?.bottom ?? 0)),
    pitch
  }
}
