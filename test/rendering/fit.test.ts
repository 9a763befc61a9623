import fc from 'fast-check'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { fit, loosen, type Block } from '../../server/rendering/fit.ts'
import { loadFonts } from '../../server/rendering/fonts.ts'
import { protect } from '../../server/rendering/lexicon-match.ts'
import { readFontList, readLexicon } from '../../server/rendering/pack.ts'
import { svgOf } from '../../server/rendering/svg.ts'
import { createTypesetter } from '../../server/rendering/typeset.ts'

const fonts = await loadFonts(readFontList())
const typeset = createTypesetter(protect(readLexicon()))
/** Pixels of free space round the box in which no ink may fall. */
const guard = 12
/** Of 255: fainter is not seen, and rounding of edges allows it. */
const faint = 10

const word = fc.constantFrom(
  ...'ตำรวจ วิดีโอคอล น้ำ ปี๊บ กู้ ผู้ใหญ่ ที่ ฎุกา ญี่ปุ่น ฐานะ ซื้อ ไฟฟ้า 1441 SMS 300,000 บาท ก่อน “โกง” เชื่อ? ๆ ฟื้น AI ป้าย gypj'.split(' ')
)
const phrase = fc.array(fc.tuple(word, fc.constantFrom('', '', ' ')), { minLength: 1, maxLength: 14 }).map((parts) => parts.flat().join('').trim())

async function inkOf(block: Block, box: { width: number; height: number }, align: 'left' | 'centre') {
  const [width, height] = [box.width + 2 * guard, box.height + 2 * guard]
  const text = { role: 'headline', block, x: guard, y: guard, width: box.width, align, fill: '#ffffff' } as const
  const svg = svgOf({ width, height, ground: '#000000', shapes: [], texts: [text] })
  const { data, info } = await sharp(Buffer.from(svg)).removeAlpha().raw().toBuffer({ resolveWithObject: true })
  return Array.from({ length: width * height }, (_, index) => data[index * info.channels] ?? 0)
}

test('no ink leaves its box and the block is as large as it says, for generated Thai in generated boxes', async () => {
  let fitted = 0
  await fc.assert(
    fc.asyncProperty(
      phrase,
      fc.integer({ min: 24, max: 420 }),
      fc.integer({ min: 14, max: 240 }),
      fc.constantFrom('left' as const, 'centre' as const),
      fc.constantFrom(fonts.semiBold, fonts.bold, fonts.extraBold),
      async (text, width, height, align, face) => {
        const block = fit(typeset(text, face), { width, height, mostLines: 6, mostPx: Infinity, leastPx: 7 })
        if (block === undefined) return
        fitted += 1
        expect(block.width).toBeLessThanOrEqual(width)
        expect(block.height).toBeLessThanOrEqual(height)
        if (block.consonantPx < 24) expect(Number.isInteger(block.consonantPx)).toBe(true)
        const loose = loosen(block, height, 0.3)
        expect(loose.height).toBeLessThanOrEqual(height)
        const ink = await inkOf(loose, { width, height }, align)
        const outside = ink.filter((value, index) => {
          const [x, y] = [index % (width + 2 * guard), Math.floor(index / (width + 2 * guard))]
          return value > faint && (x < guard || x >= guard + width || y < guard || y >= guard + loose.height)
        })
        expect(outside).toEqual([])
      }
    ),
    { numRuns: 200, seed: 2569 }
  )
  expect(fitted).toBeGreaterThan(100)
})

test('the ink of two lines never falls on the same pixel', async () => {
  let pairs = 0
  await fc.assert(
    fc.asyncProperty(phrase, fc.integer({ min: 60, max: 260 }), fc.integer({ min: 40, max: 160 }), async (text, width, height) => {
      const block = fit(typeset(text, fonts.bold), { width, height, mostLines: 6, mostPx: Infinity, leastPx: 7 })
      if (block === undefined || block.consonantPx < 6 || block.setting.lines.length < 2) return
      const lines = await Promise.all(
        block.setting.lines.map((_, kept) => {
          const lines = block.setting.lines.map((line, row) => (row === kept ? line : { ...line, glyphs: [] }))
          return inkOf({ ...block, setting: { ...block.setting, lines } }, { width, height }, 'left')
        })
      )
      for (const [row, line] of lines.entries()) {
        const next = lines[row + 1]
        if (next === undefined) continue
        pairs += 1
        expect(line.filter((value, index) => value > 100 && (next[index] ?? 0) > 100)).toEqual([])
      }
    }),
    { numRuns: 150, seed: 1441 }
  )
  expect(pairs).toBeGreaterThan(100)
})

test('a larger box never makes the letters smaller by more than better breaks are worth', () => {
  fc.assert(
    fc.property(phrase, fc.integer({ min: 40, max: 300 }), fc.integer({ min: 20, max: 200 }), (text, width, height) => {
      const room = { mostLines: 6, mostPx: Infinity, leastPx: 7 }
      const small = fit(typeset(text, fonts.bold), { ...room, width, height })
      const large = fit(typeset(text, fonts.bold), { ...room, width: width * 2, height: height * 2 })
      if (small !== undefined) expect(large?.consonantPx).toBeGreaterThanOrEqual(small.consonantPx)
    }),
    { numRuns: 200, seed: 76 }
  )
})

test('a character the font does not have is named', () => {
  expect(typeset('ระวัง ⚠ ภัย', fonts.bold).missing).toEqual(['⚠'])
  expect(typeset('โทร → 1441', fonts.bold).missing).toEqual(['→'])
})
