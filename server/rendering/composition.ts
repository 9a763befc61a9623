/** Texts on a canvas: the arrangements of its shape are tried, the one that reads best is kept. */
import type { Profile } from '../domain/canvas.ts'
import type { Theme } from '../domain/theme.ts'
import { beside } from './beside.ts'
import { smallestPx, type Layout } from './layout.ts'
import { stacked } from './stacked.ts'
import type { Passage } from './typeset.ts'

export interface Texts {
  headline: Passage
  body: Passage | undefined
  callToAction: Passage | undefined
}
export interface Composition {
  layout: Layout
  score: number
}
export type Shape = 'strip' | 'wide' | 'square' | 'tall'

export const shapeOf = (width: number, height: number): Shape => {
  const aspect = width / height
  if (aspect >= 2.5) return 'strip'
  if (aspect > 1.25) return 'wide'
  return aspect >= 0.8 ? 'square' : 'tall'
}

/** Nothing if a text cannot be drawn at all. */
export function compose(texts: Texts, theme: Theme, profile: Profile): Layout | undefined {
  const compositions = [
    ...stacked(texts, theme, profile),
    ...(shapeOf(profile.width, profile.height) === 'strip' && texts.callToAction !== undefined ? beside(texts, theme, profile) : [])
  ]
  let best: Composition | undefined
  for (const composition of compositions) if (best === undefined || composition.score > best.score) best = composition
  return best?.layout
}

export const reaches = (layout: Layout | undefined, px: number): layout is Layout => layout !== undefined && smallestPx(layout) >= px
