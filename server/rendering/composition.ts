/** Texts on a canvas: the arrangements of its shape are tried, the one that reads best is kept. */
import type { Profile } from '../domain/canvas.ts'
import type { Theme } from '../domain/theme.ts'
import type { Composition, Texts } from './arrangement.ts'
import { beside } from './beside.ts'
import { smallestPx, type Layout } from './layout.ts'
import { qrColumn } from './qr-column.ts'
import { shapeOf } from './shape.ts'
import { stacked } from './stacked.ts'

/** Nothing if a text cannot be drawn at all, or the QR code has no room. */
export function compose(texts: Texts, theme: Theme, profile: Profile): Layout | undefined {
  const best = bestOf(arrangementsOf(texts, theme, profile))
  return best?.layout
}

function arrangementsOf(texts: Texts, theme: Theme, profile: Profile): Composition[] {
  const { qr, ...plain } = texts
  return [
    ...stacked(texts, theme, profile),
    ...(shapeOf(profile.width, profile.height) === 'strip' && texts.callToAction !== undefined ? beside(texts, theme, profile) : []),
    ...(qr === undefined ? [] : qrColumn(qr, profile, (narrower) => bestOf(arrangementsOf(plain, theme, narrower))))
  ]
}

function bestOf(compositions: readonly Composition[]): Composition | undefined {
  let best: Composition | undefined
  for (const composition of compositions) if (best === undefined || composition.score > best.score) best = composition
  return best
}

export const reaches = (layout: Layout | undefined, px: number): layout is Layout => layout !== undefined && smallestPx(layout) >= px
