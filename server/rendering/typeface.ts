/** One weight of the family: text in, ink and outlines out, in font units with y upwards. */
import { Blob, Buffer, Face, Font, shape } from 'harfbuzzjs'
import { Lru } from './lru.ts'

/** A placed glyph of a shaped line. */
export interface Glyph {
  id: number
  x: number
  y: number
}

/** A line of text as the font draws it; `left..right` and `top..bottom` hold all ink. */
export interface Shaped {
  glyphs: Glyph[]
  advance: number
  left: number
  right: number
  top: number
  bottom: number
  /** Characters the font has no glyph for. */
  missing: string[]
}

export interface Typeface {
  weight: number
  unitsPerEm: number
  /** Height of the plain consonant น: the measure of legibility. */
  consonant: number
  shape(text: string): Shaped
  /** SVG path data of a glyph, empty for a blank one. */
  outline(glyph: number): string
}

const shapedCap = 2000

export function openTypeface(bytes: Uint8Array, weight: number): Typeface {
  const face = new Face(new Blob(bytes))
  const font = new Font(face)
  const outlines = new Map<number, string>()
  const shaped = new Lru<string, Shaped>(shapedCap)

  function draw(text: string): Shaped {
    const buffer = new Buffer()
    buffer.addText(text)
    buffer.guessSegmentProperties()
    shape(font, buffer)
    const line: Shaped = { glyphs: [], advance: 0, left: Infinity, right: -Infinity, top: -Infinity, bottom: Infinity, missing: [] }
    let rise = 0
    for (const { codepoint: id, cluster, xOffset = 0, yOffset = 0, xAdvance = 0, yAdvance = 0 } of buffer.getGlyphInfosAndPositions()) {
      const [x, y] = [line.advance + xOffset, rise + yOffset]
      line.advance += xAdvance
      rise += yAdvance
      if (id === 0) {
        line.missing.push(String.fromCodePoint(text.codePointAt(cluster) ?? 0xfffd))
        continue
      }
      line.glyphs.push({ id, x, y })
      const ink = font.glyphExtents(id)
      if (ink === undefined || ink.width === 0) continue
      line.left = Math.min(line.left, x + ink.xBearing)
      line.right = Math.max(line.right, x + ink.xBearing + ink.width)
      line.top = Math.max(line.top, y + ink.yBearing)
      line.bottom = Math.min(line.bottom, y + ink.yBearing + ink.height)
    }
    return line.left <= line.right ? line : { ...line, left: 0, right: line.advance, top: 0, bottom: 0 }
  }

  const typeface: Typeface = {
    weight,
    unitsPerEm: face.upem,
    consonant: 0,
    shape: (text) => shaped.take(text, () => draw(text)),
    outline(glyph) {
      const known = outlines.get(glyph)
      if (known !== undefined) return known
      const path = font.glyphToPath(glyph)
      outlines.set(glyph, path)
      return path
    }
  }
  typeface.consonant = typeface.shape('น').top
  return typeface
}
