/** The call to action on a plate along the foot, the rest above it; an accent band down the side or along the top. */
import type { Profile } from '../domain/canvas.ts'
import type { Theme } from '../domain/theme.ts'
import { columns, placeColumn, type Box } from './column.ts'
import type { Composition, Texts } from './arrangement.ts'
import { shapeOf } from './shape.ts'
import { fit, type Block } from './fit.ts'
import { rectangle, type Layout, type PlacedText } from './layout.ts'
import { bandOf, marginOf, leastPadOf, ruleOf } from './measures.ts'
import { scoreOf } from './score.ts'
import { shareWithQr } from './share-with-qr.ts'

interface Plate {
  block: Block
  height: number
  pad: number
}
const plateShares = [0.16, 0.2, 0.24, 0.28, 0.32, 0.36, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65]

export function stacked(texts: Texts, theme: Theme, { width, height, floorPx }: Profile): Composition[] {
  const shape = shapeOf(width, height)
  const upright = shape === 'tall' || shape === 'square'
  const margin = marginOf(width, height)
  const band = bandOf(width, height)
  const left = upright ? 0 : band
  const top = upright ? band : 0
  const mostLines = { headline: shape === 'tall' ? 7 : shape === 'strip' ? 3 : 5, body: shape === 'tall' ? 8 : 4 }

  return platesOf().flatMap((plate) => {
    const foot = plate === undefined ? 0 : plate.height + ruleOf(width, height)
    const above = top === 0 ? margin : top + margin
    const whole: Box = { x: left + margin, y: above, width: width - left - 2 * margin, height: height - above - foot - margin }
    const shared = texts.qr === undefined ? { box: whole, qr: undefined } : shareWithQr(whole, texts.qr, upright)
    if (shared === undefined) return []
    const { box, qr } = shared
    return columns(texts, box, mostLines, floorPx).map((column) => ({
      score: scoreOf({ ...column, callToAction: plate?.block }, floorPx),
      get layout(): Layout {
        return { ...draw(placeColumn(column, box, upright || band === 0 ? 'centre' : 'left', theme), plate), ...(qr && { qr }) }
      }
    }))
  })

  function platesOf(): (Plate | undefined)[] {
    if (texts.callToAction === undefined) return [undefined]
    const passage = texts.callToAction
    return plateShares.flatMap((share) => {
      const most = Math.round(height * share)
      const least = leastPadOf(width, height)
      const room = { width: width - left - 2 * margin, height: most - 2 * least, mostLines: shape === 'tall' ? 4 : 3, leastPx: floorPx }
      const block = fit(passage, { ...room, mostPx: Infinity })
      if (block === undefined) return []
      const pad = Math.min(Math.floor((most - block.height) / 2), Math.max(least, Math.round(block.consonantPx * 0.5)))
      return [{ block, height: block.height + 2 * pad + footOf(block), pad }]
    })
  }

  /** Letters without a tail look sunk when centred by their ink; larger signs give the plate what a tail would take. */
  function footOf(block: Block): number {
    if (Math.min(width, height) < 100) return 0
    const tail = block.height - block.ascent - block.pitch * (block.setting.lines.length - 1)
    return Math.max(0, Math.round(block.consonantPx * 0.3) - tail)
  }

  function draw(column: PlacedText[], plate: Plate | undefined): Layout {
    const rule = ruleOf(width, height)
    const foot = plate?.height ?? 0
    const shapes = []
    if (band > 0) shapes.push({ d: upright ? rectangle(0, 0, width, band) : rectangle(0, 0, band, height - foot), fill: theme.accent })
    if (plate === undefined) return { width, height, ground: theme.ground, shapes, texts: column }
    shapes.push({ d: rectangle(0, height - foot, width, foot), fill: theme.plate })
    if (rule > 0) shapes.push({ d: rectangle(0, height - foot - rule, width, rule), fill: theme.accent })
    const onPlate: PlacedText = {
      role: 'callToAction',
      block: plate.block,
      x: upright || band === 0 ? margin : left + margin,
      y: height - foot + plate.pad,
      width: width - left - 2 * margin,
      align: upright || band === 0 ? 'centre' : 'left',
      fill: theme.onPlate
    }
    return { width, height, ground: theme.ground, shapes, texts: [...column, onPlate] }
  }
}
