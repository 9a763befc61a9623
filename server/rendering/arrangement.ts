/** What an arrangement is given, and what it offers. */
import type { Layout } from './layout.ts'
import type { QrCode } from './qr-code.ts'
import type { Passage } from './typeset.ts'

export interface Texts {
  headline: Passage
  body: Passage | undefined
  callToAction: Passage | undefined
  qr?: QrCode
}
/** A layout, drawn up when it is asked for, and how well it reads. */
export interface Composition {
  layout: Layout
  score: number
}
