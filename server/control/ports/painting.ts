/** What draws. */
import type { Profile } from '../../domain/canvas.ts'
import type { Content } from '../../domain/slide.ts'

export interface Finding {
  level: 'info' | 'warning' | 'illegible'
  th: string
  en: string
}

export interface Painting {
  bytes: Uint8Array
  mime: 'image/png' | 'image/jpeg'
  width: number
  height: number
  legible: boolean
  findings: Finding[]
  /** A QR code is part of what is shown. */
  hasQr: boolean
}

/** Draws a revision at exactly a profile's pixels. */
export interface Painter {
  /** Changes when the same inputs may give another picture: fonts, layout, lexicon, libraries. Part of every rendering's key. */
  readonly version: string
  /** `artwork` reads a normalised master by sha256. */
  paint(content: Content, profile: Profile, artwork: (sha256: string) => Promise<Uint8Array>): Promise<Painting>
}

/** A piece of text no line breaks inside; `penalty` is the price of ending a line after it, null after a paragraph's last. */
export interface BreakPiece {
  text: string
  space: boolean
  penalty: number | null
}

/** Painters by the words the officers keep whole beyond those that ship. The same words give the same painter. */
export interface Studio {
  /** The words that ship. */
  readonly shippedWords: readonly string[]
  painterFor(words: readonly string[]): Painter
  /** Where lines of a text may end, paragraph by paragraph. */
  breaks(text: string, words: readonly string[]): BreakPiece[][]
}
