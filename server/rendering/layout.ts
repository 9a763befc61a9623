/** What a picture is made of, decided and placed: all in pixels of the canvas. */
import type { Artwork } from '../domain/slide.ts'
import type { Block } from './fit.ts'
import { quietZone, type QrCode } from './qr-code.ts'

export interface PlacedText {
  role: 'headline' | 'body' | 'callToAction'
  block: Block
  x: number
  y: number
  width: number
  align: 'left' | 'centre'
  fill: string
}
export interface PlacedQr {
  code: QrCode
  modulePx: number
  /** Of the quiet zone's corner. */
  x: number
  y: number
}
export interface PlacedPicture {
  artwork: Artwork
  x: number
  y: number
  width: number
  height: number
  /** Beside the text it fades into the ground at the edge that is nearest to it; behind, it lies under a scrim of the ground. */
  stands: 'beside' | 'behind'
}
export interface Layout {
  width: number
  height: number
  ground: string
  /** Where shapes, texts and code are counted from, when the picture takes the top. */
  top?: number
  picture?: PlacedPicture
  qr?: PlacedQr
  /** Filled SVG paths, under the texts, in order. */
  shapes: { d: string; fill: string }[]
  texts: PlacedText[]
}

/** Consonant height of the smallest text. */
export const smallestPx = ({ texts }: Layout): number => Math.min(...texts.map(({ block }) => block.consonantPx))

/** With its quiet zone. */
export const qrSide = ({ side }: QrCode, modulePx: number): number => (side + 2 * quietZone) * modulePx

export const rectangle = (x: number, y: number, width: number, height: number): string => `M${x} ${y}h${width}v${height}h${-width}z`
