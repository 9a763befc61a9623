/** What a picture is made of, decided and placed: all in pixels of the canvas. */
import type { Block } from './fit.ts'

export interface PlacedText {
  role: 'headline' | 'body' | 'callToAction'
  block: Block
  x: number
  y: number
  width: number
  align: 'left' | 'centre'
  fill: string
}
export interface Layout {
  width: number
  height: number
  ground: string
  /** Filled SVG paths, under the texts, in order. */
  shapes: { d: string; fill: string }[]
  texts: PlacedText[]
}

/** Consonant height of the smallest text. */
export const smallestPx = ({ texts }: Layout): number => Math.min(...texts.map(({ block }) => block.consonantPx))

export const rectangle = (x: number, y: number, width: number, height: number): string => `M${x} ${y}h${width}v${height}h${-width}z`
