/** For long low signs: the call to action on a slanted plate at the right, the rest at the left. */
import type { Profile } from '../domain/canvas.ts'
import type { Theme } from '../domain/theme.ts'
import { columns, placeColumn, type Box } from './column.ts'
import type { Composition, Texts } from './arrangement.ts'
import { fit, loosen, type Block } from './fit.ts'
import type { Layout, PlacedText } from './layout.ts'
import { bandOf, marginOf } from './measures.ts'
import { scoreOf } from './score.ts'

const plateShares = [0.22, 0.25, 0.28, 0.31, 0.34, 0.38, 0.42]
const slantFrom = 96

export function beside(texts: Texts, theme: Theme, { width, height, floorPx }: Profile): Composition[] {
  const passage = texts.callToAction
  if (passage === undefined || texts.qr !== undefined) return []
  const margin = marginOf(width, height)
  const band = bandOf(width, height)
  const slant = height < slantFrom ? 0 : Math.round(height * 0.14)

  return plateShares.flatMap((share) => {
    const edge = width - Math.round(width * share)
    const plate: Box = { x: edge + slant + margin, y: margin, width: width - edge - slant - 2 * margin, height: height - 2 * margin }
    const block = fit(passage, { ...plate, mostLines: 4, leastPx: floorPx, mostPx: Infinity })
    if (block === undefined) return []
    const box: Box = { x: band + margin, y: margin, width: edge - band - slant / 2 - 2 * margin, height: height - 2 * margin }
    return columns(texts, box, { headline: 4, body: 4 }, floorPx).map((column) => ({
      score: scoreOf({ ...column, callToAction: block }, floorPx),
      get layout(): Layout {
        return draw(edge, placeColumn(column, box, band === 0 ? 'centre' : 'left', theme), plate, block)
      }
    }))
  })

  function draw(edge: number, column: PlacedText[], plate: Box, block: Block): Layout {
    const loose = loosen(block, plate.height, 0.4)
    const stripe = Math.max(1, Math.round(height * 0.03))
    const slanted = (from: number): string => `M${from + slant} 0H${width}V${height}H${from}z`
    const shapes = [
      ...(band > 0 ? [{ d: `M0 0h${band}v${height}h${-band}z`, fill: theme.accent }] : []),
      ...(slant > 0 ? [{ d: slanted(edge - stripe), fill: theme.accent }] : []),
      { d: slanted(edge), fill: theme.plate }
    ]
    const y = plate.y + Math.floor((plate.height - loose.height) / 2)
    const onPlate: PlacedText = { role: 'callToAction', block: loose, x: plate.x, y, width: plate.width, align: 'centre', fill: theme.onPlate }
    return { width, height, ground: theme.ground, shapes, texts: [...column, onPlate] }
  }
}
