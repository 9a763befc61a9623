/** The rows of a province's form: what was counted, what was typed, and how the two are told apart from nothing. */
import type { Channel, ChannelFigures, SheetRow } from './report-sheet.ts'
import type { Settings } from './settings.ts'
import { compareThai } from './thai.ts'
import { nothingTyped, type TypedRow } from './typed-figures.ts'

export interface Counted {
  title: string
  count: number
}
type Zeros = Settings['zeros']

/** Blank says “no activity, or not ours”; a nought is printed only where the ministry wants to see it. */
const printed = (figure: number | null, zeros: Zeros): number | null => (figure === 0 && zeros === 'blank' ? null : figure)

/**
 * One row a title in Thai order, the province's own rows after them. Rows that exist only through typed figures stay.
 * `ours`: the province has signs, so that nothing counted is a nought and not a blank.
 */
export function sheetRows({ counted, typed, zeros, ours }: { counted: readonly Counted[]; typed: readonly TypedRow[]; zeros: Zeros; ours: boolean }): SheetRow[] {
  const counts = new Map(counted.filter(({ count }) => count > 0).map(({ title, count }) => [title, count]))
  const byTitle = new Map(typed.map((row) => [row.title, row]))
  const isOwn = (title: string): boolean => byTitle.get(title)?.own === true && !counts.has(title)
  const titles = [...new Set([...counts.keys(), ...byTitle.keys()])].sort((a, b) => Number(isOwn(a)) - Number(isOwn(b)) || compareThai(a, b))
  return titles.map((title, index) => {
    const count = counts.get(title) ?? (ours && !isOwn(title) ? 0 : null)
    const figures: ChannelFigures = { ...(byTitle.get(title)?.figures ?? nothingTyped), digitalBillboard: count }
    return { number: index + 1, title, figures: mapFigures((channel) => printed(figures[channel], zeros)) }
  })
}

const mapFigures = (make: (channel: Channel) => number | null): ChannelFigures => ({
  online: make('online'),
  onAir: make('onAir'),
  onGround: make('onGround'),
  digitalBillboard: make('digitalBillboard'),
  community: make('community'),
  documents: make('documents')
})

/** Channel by channel; blank where every one is blank. */
export const sumFigures = (all: readonly ChannelFigures[]): ChannelFigures =>
  mapFigures((channel) => {
    const figures = all.map((figures) => figures[channel]).filter((figure) => figure !== null)
    return figures.length === 0 ? null : figures.reduce((sum, figure) => sum + figure, 0)
  })

/** Digital Billboard as counted now less as the rows say, by title, where that is not the same. */
export function differences(rows: readonly SheetRow[], counted: readonly Counted[]): { title: string; difference: number }[] {
  const said = new Map(rows.map(({ title, figures }) => [title, figures.digitalBillboard ?? 0]))
  const now = new Map(counted.map(({ title, count }) => [title, count]))
  return [...new Set([...said.keys(), ...now.keys()])]
    .map((title) => ({ title, difference: (now.get(title) ?? 0) - (said.get(title) ?? 0) }))
    .filter(({ difference }) => difference !== 0)
    .sort((a, b) => compareThai(a.title, b.title))
}

/** The messages of many forms as one: rows of one title are added up. */
export function mergeRows(rows: readonly SheetRow[]): SheetRow[] {
  const byTitle = new Map<string, ChannelFigures[]>()
  for (const { title, figures } of rows) byTitle.set(title, [...(byTitle.get(title) ?? []), figures])
  return [...byTitle]
    .sort(([a], [b]) => compareThai(a, b))
    .map(([title, figures], index) => ({ number: index + 1, title, figures: sumFigures(figures) }))
}
