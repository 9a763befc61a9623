/** Headline over body in a box: every way to share its height. */
import { fit, loosen, type Block } from './fit.ts'
import type { PlacedText } from './layout.ts'
import { bodyShare } from './score.ts'
import type { Theme } from '../domain/theme.ts'
import type { Texts } from './arrangement.ts'

export interface Box {
  x: number
  y: number
  width: number
  height: number
}
export interface Column {
  headline: Block
  body: Block | undefined
}

const headlineShares = [0.34, 0.41, 0.48, 0.55, 0.62, 0.7]
const mostLooser = 0.3

const gapOf = ({ height }: Box): number => Math.max(2, Math.round(height * 0.1))

export function columns({ headline, body }: Texts, box: Box, most: { headline: number; body: number }, leastPx: number): Column[] {
  const room = { width: box.width, mostLines: most.headline, leastPx, mostPx: Infinity }
  if (body === undefined) {
    const block = fit(headline, { ...room, height: box.height })
    return block === undefined ? [] : [{ headline: block, body: undefined }]
  }
  const gap = gapOf(box)
  return headlineShares.flatMap((share) => {
    const upper = fit(headline, { ...room, height: Math.floor((box.height - gap) * share) })
    if (upper === undefined) return []
    const rest = { width: box.width, height: box.height - gap - upper.height, mostLines: most.body, leastPx }
    const lower = fit(body, { ...rest, mostPx: upper.consonantPx * bodyShare })
    return lower === undefined ? [] : [{ headline: upper, body: lower }]
  })
}

/** The column in the middle of its box, with what height is left shared between its lines. */
export function placeColumn({ headline, body }: Column, box: Box, align: PlacedText['align'], theme: Theme): PlacedText[] {
  const place = (role: PlacedText['role'], block: Block, y: number, fill: string): PlacedText => ({
    role,
    block,
    x: box.x,
    y,
    width: box.width,
    align,
    fill
  })
  const gap = body === undefined ? 0 : gapOf(box)
  const spare = box.height - headline.height - gap - (body?.height ?? 0)
  const upper = loosen(headline, headline.height + Math.floor(spare * 0.4), mostLooser)
  const lower = body && loosen(body, body.height + Math.floor(spare * 0.4), mostLooser)
  const air = Math.floor((box.height - upper.height - (lower?.height ?? 0) - gap) / 3)
  const wider = body === undefined ? 0 : gap + Math.min(air, gap * 2)
  const top = box.y + Math.floor((box.height - upper.height - wider - (lower?.height ?? 0)) / 2)
  const texts = [place('headline', upper, top, theme.headline)]
  if (lower !== undefined) texts.push(place('body', lower, top + upper.height + wider, theme.body))
  return texts
}
