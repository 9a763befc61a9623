import fc from 'fast-check'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { contactCanvases, nameOf } from '../../scripts/contact-sheet/contact-canvases.ts'
import type { Artwork, Composed } from '../../server/domain/slide.ts'
import { loadFonts } from '../../server/rendering/fonts.ts'
import { qrSide, type Layout, type PlacedText } from '../../server/rendering/layout.ts'
import { protect } from '../../server/rendering/lexicon-match.ts'
import { readFontList, readLexicon, readThemes } from '../../server/rendering/pack.ts'
import { plan } from '../../server/rendering/plan.ts'
import { svgOf } from '../../server/rendering/svg.ts'
import { createTypesetter } from '../../server/rendering/typeset.ts'
import { headlines } from './headlines.ts'

const fonts = await loadFonts(readFontList())
const typeset = createTypesetter(protect(readLexicon()))
const themes = readThemes()
/** Of 255: fainter is not seen, and rounding of edges allows it. */
const faint = 10
/** Larger canvases are drawn in proportion, and slowly. */
const drawnUpTo = 260_000

interface Box {
  x: number
  y: number
  width: number
  height: number
}
const boxOf = ({ x, y, width, block }: PlacedText, top: number): Box => ({ x, y: y + top, width, height: block.height })
const overlap = (a: Box, b: Box): boolean => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
const inside = (box: Box, { width, height }: { width: number; height: number }): boolean =>
  box.x >= 0 && box.y >= 0 && box.x + box.width <= width && box.y + box.height <= height

function boxesOf(layout: Layout): { texts: Box[]; others: Box[] } {
  const { texts, qr, picture, top = 0 } = layout
  const side = qr === undefined ? 0 : qrSide(qr.code, qr.modulePx)
  return {
    texts: texts.map((text) => boxOf(text, top)),
    others: [
      ...(qr === undefined ? [] : [{ x: qr.x, y: qr.y + top, width: side, height: side }]),
      ...(picture?.stands === 'beside' ? [picture] : [])
    ]
  }
}

/** Brightness of each pixel with one text alone, white on black. */
async function inkOf(layout: Layout, text: PlacedText): Promise<Uint8Array> {
  const { width, height, top } = layout
  const alone = { width, height, ground: '#000000', shapes: [], texts: [{ ...text, fill: '#ffffff' }], ...(top !== undefined && { top }) }
  return sharp(Buffer.from(svgOf(alone))).removeAlpha().extractChannel(0).raw().toBuffer()
}

const artwork = (width: number, height: number): Artwork => ({
  sha256: String(width % 10).repeat(64), mime: 'image/png', width, height, fileName: 'a.png', focus: { x: 0.5, y: 0.5 }
})
const line = (most: number) =>
  fc
    .array(fc.constantFrom(...headlines.map((headline) => headline.replaceAll('|', ''))), { minLength: 1, maxLength: 2 })
    .map((parts) => parts.join(' ').slice(0, most).replace(/[เแโใไ]+$/, '').trim())
const slides: fc.Arbitrary<Composed> = fc.record({
  kind: fc.constant('composed' as const),
  headline: line(90),
  shortHeadline: fc.option(line(24), { nil: '' }),
  body: fc.option(line(160), { nil: '' }),
  callToAction: fc.option(line(40), { nil: '' }),
  theme: fc.constantFrom(...themes.map(({ id }) => id)),
  artworks: fc.constantFrom([], [], [artwork(1600, 900), artwork(902, 1600)]),
  qr: fc.constantFrom('', '', 'https://www.thaipoliceonline.go.th', '1441', `https://example.go.th/${'ก'.repeat(50)}`)
})

describe.each(contactCanvases.map((profile) => [nameOf(profile), profile] as const))('on %s', (_, profile) => {
  test('everything stands inside the canvas and apart, ink keeps to its box, and what is legible reaches the floor', async () => {
    let legible = 0
    let tried = 0
    await fc.assert(
      fc.asyncProperty(slides, async (slide) => {
        const theme = themes.find(({ id }) => id === slide.theme)
        if (theme === undefined) throw new RangeError(slide.theme)
        const { layout, findings } = plan(slide, theme, profile, typeset, fonts)
        if (findings.every(({ level }) => level !== 'illegible')) {
          legible += 1
          for (const { block } of layout.texts) expect(block.consonantPx).toBeGreaterThanOrEqual(profile.floorPx)
          expect(layout.texts.some(({ role }) => role === 'headline')).toBe(true)
        }
        const { texts, others } = boxesOf(layout)
        for (const box of [...texts, ...others]) expect(inside(box, profile), JSON.stringify(box)).toBe(true)
        for (const [index, box] of texts.entries())
          for (const other of [...texts.slice(index + 1), ...others]) expect(overlap(box, other), JSON.stringify([box, other])).toBe(false)
        if (layout.qr !== undefined) expect(layout.qr.modulePx).toBeGreaterThanOrEqual(3)
        // Large canvases take long to draw: every fifth slide.
        if (profile.width * profile.height > drawnUpTo && tried++ % 5 !== 0) return
        for (const [index, text] of layout.texts.entries()) {
          const ink = await inkOf(layout, text)
          const box = texts[index] ?? { x: 0, y: 0, width: 0, height: 0 }
          const outside = ink.findIndex(
            (value, at) => value > faint && !inside({ x: (at % profile.width) - box.x, y: Math.floor(at / profile.width) - box.y, width: 1, height: 1 }, box)
          )
          expect(outside, `${text.block.setting.texts.join(' / ')} at ${outside % profile.width},${Math.floor(outside / profile.width)}`).toBe(-1)
        }
      }),
      { numRuns: 60, seed: 2569 }
    )
    expect(legible).toBeGreaterThan(0)
  })
})
