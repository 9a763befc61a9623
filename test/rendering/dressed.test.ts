import { createHash } from 'node:crypto'
import qrcode from 'qrcode-generator'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { centre, type Artwork, type Composed, type Focus } from '../../server/domain/slide.ts'
import { contrast, rgbOf } from '../../server/rendering/contrast.ts'
import { focusCrop } from '../../server/rendering/focus-crop.ts'
import { loadFonts } from '../../server/rendering/fonts.ts'
import { protect } from '../../server/rendering/lexicon-match.ts'
import { readFontList, readLexicon, readThemes } from '../../server/rendering/pack.ts'
import { createPainter } from '../../server/rendering/painter.ts'
import { plan } from '../../server/rendering/plan.ts'
import { createPrinter } from '../../server/rendering/prints.ts'
import { qrText } from '../../server/rendering/qr-code.ts'
import { drawSlide } from '../../server/rendering/slide-picture.ts'
import { createTypesetter } from '../../server/rendering/typeset.ts'

const painter = await createPainter()
const fonts = await loadFonts(readFontList())
const typeset = createTypesetter(protect(readLexicon()))
const files = new Map<string, Buffer>()
const read = (sha256: string): Promise<Uint8Array> => Promise.resolve(files.get(sha256) ?? Buffer.alloc(0))
const keep = (bytes: Buffer, width: number, height: number, focus: Focus = centre): Artwork => {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  files.set(sha256, bytes)
  return { sha256, mime: 'image/png', width, height, fileName: 'a.png', focus }
}
const flat = (width: number, height: number, background: string) => sharp({ create: { width, height, channels: 3, background } }).png().toBuffer()
const composed = (texts: Partial<Composed>): Composed => ({
  kind: 'composed', headline: 'เช็กก่อนโอน', shortHeadline: '', body: '', callToAction: 'โทร 1441', theme: 'navy', artworks: [], qr: '', ...texts
})
const at = (width: number, height: number, floorPx = 8, goodPx = 10) => ({ width, height, floorPx, goodPx })
const raw = async (bytes: Uint8Array) => {
  const { data, info } = await sharp(bytes).removeAlpha().raw().toBuffer({ resolveWithObject: true })
  return (x: number, y: number): string => data.subarray((y * info.width + x) * 3, (y * info.width + x) * 3 + 3).toString('hex')
}
const notes = (findings: readonly { en: string }[]): string => findings.map(({ en }) => en).join('\n')

describe('the focus', () => {
  test.each([
    [{ width: 400, height: 100 }, { x: 0.9, y: 0.5 }, { width: 100, height: 100 }, { left: 300, top: 0, width: 100, height: 100 }],
    [{ width: 400, height: 100 }, { x: 0.5, y: 0.5 }, { width: 50, height: 50 }, { left: 150, top: 0, width: 100, height: 100 }],
    [{ width: 400, height: 100 }, { x: 0, y: 0 }, { width: 100, height: 100 }, { left: 0, top: 0, width: 100, height: 100 }],
    [{ width: 100, height: 400 }, { x: 0.5, y: 0.25 }, { width: 100, height: 100 }, { left: 0, top: 50, width: 100, height: 100 }]
  ])('of %j at %j cut to %j is in view', (source, focus, target, expected) => {
    expect(focusCrop(source, focus, target)).toEqual(expected)
  })

  test('of a covering picture stays in view on every shape', async () => {
    const dot = await flat(60, 60, '#ff0000')
    const bytes = await sharp({ create: { width: 1200, height: 600, channels: 3, background: '#0000ff' } }).composite([{ input: dot, left: 1110, top: 30 }]).png().toBuffer()
    const artwork = keep(bytes, 1200, 600, { x: 0.95, y: 0.1 })
    for (const [width, height] of [[128, 256], [96, 96], [640, 100]] as const) {
      const painting = await painter.paint({ kind: 'picture', artworks: [artwork], fit: 'cover', background: '#000000' }, at(width, height), read)
      const { channels } = await sharp(painting.bytes).stats()
      expect(channels[0]?.max, `${width}×${height}`).toBeGreaterThan(240)
    }
  })
})

describe('a picture with text', () => {
  test('stands beside it on a wide sign, above it on a tall one, each from the artwork nearest in shape', async () => {
    const wide = keep(await flat(1600, 900, '#ff0000'), 1600, 900)
    const tall = keep(await flat(450, 800, '#00ff00'), 450, 800)
    const slide = composed({ artworks: [wide, tall] })
    expect((await raw((await painter.paint(slide, at(640, 160), read)).bytes))(630, 80)).toBe('ff0000')
    expect((await raw((await painter.paint(slide, at(400, 300), read)).bytes))(390, 150)).toBe('00ff00')
    expect((await raw((await painter.paint(slide, at(240, 480), read)).bytes))(120, 10)).toBe('ff0000')
  })

  test.each(readThemes())('behind it is veiled until every pixel stands at 7:1 or better from the letters of $id', async (theme) => {
    const noise = sharp({ create: { width: 320, height: 160, channels: 3, background: '#ffffff', noise: { type: 'gaussian', mean: 200, sigma: 60 } } })
    for (const bytes of [await flat(320, 160, '#ffffff'), await noise.png().toBuffer()]) {
      const slide = composed({ headline: 'มิจฉาชีพแอบอ้างเป็นธนาคาร หลอกให้ติดตั้งแอปดูดเงิน', artworks: [keep(bytes, 320, 160)], theme: theme.id })
      const { layout } = plan(slide, theme, at(256, 128, 11, 14), typeset, fonts)
      expect(layout.picture?.stands).toBe('behind')
      const wordless = layout.texts.map((text) => ({
        ...text,
        block: { ...text.block, setting: { ...text.block.setting, lines: text.block.setting.lines.map((line) => ({ ...line, glyphs: [] })) } }
      }))
      const drawn = await raw((await drawSlide({ ...layout, texts: wordless }, createPrinter(), read)).bytes)
      for (const { x, y, width, block, fill } of wordless) {
        let least = Infinity
        for (let row = y; row < y + block.height; row++)
          for (let column = x; column < x + width; column++) least = Math.min(least, contrast(rgbOf(fill), rgbOf(`#${drawn(column, row)}`)))
        expect(least).toBeGreaterThanOrEqual(7)
      }
    }
  })

  test('too small to show one says so and keeps the text', async () => {
    const painting = await painter.paint(composed({ artworks: [keep(await flat(64, 64, '#ffffff'), 64, 64)] }), at(96, 32, 7, 9), read)
    expect(painting.legible).toBe(true)
    expect(notes(painting.findings)).toContain('no room for the picture')
  })
})

describe('a QR code', () => {
  test.each([
    ['https://thaipoliceonline.go.th', 'HTTPS://THAIPOLICEONLINE.GO.TH'],
    ['https://thaipoliceonline.go.th/', 'HTTPS://THAIPOLICEONLINE.GO.TH'],
    ['www.thaipoliceonline.go.th', 'HTTPS://WWW.THAIPOLICEONLINE.GO.TH'],
    ['https://example.go.th/Report?id=Ab', 'https://example.go.th/Report?id=Ab'],
    ['1441', 'TEL:1441'],
    ['081 234 5678', 'TEL:0812345678'],
    ['ข้อความ', 'ข้อความ']
  ])('for “%s” says “%s”', (typed, said) => expect(qrText(typed)).toBe(said))

  const qr = 'https://www.thaipoliceonline.go.th'

  test.each([[640, 320], [320, 160], [240, 480], [1001, 333]])('on %i×%i is drawn in whole modules of 3 pixels or more, with four white ones round it', async (width, height) => {
    const theme = readThemes()[0]
    if (theme === undefined) throw new RangeError('no theme')
    const slide = composed({ qr, theme: theme.id })
    const { layout } = plan(slide, theme, at(width, height), typeset, fonts)
    const painting = await painter.paint(slide, at(width, height), read)
    expect(painting.hasQr).toBe(true)
    if (layout.qr === undefined) throw new Error('no code in the layout')
    const { x, y, modulePx, code } = layout.qr
    const pixel = await raw(painting.bytes)
    const reference = qrcode(0, 'M')
    reference.addData(qr.toUpperCase(), 'Alphanumeric')
    reference.make()
    expect(modulePx).toBeGreaterThanOrEqual(3)
    expect(code.side).toBe(reference.getModuleCount())
    for (let row = -4; row < code.side + 4; row++)
      for (let column = -4; column < code.side + 4; column++) {
        const dark = row >= 0 && column >= 0 && row < code.side && column < code.side && reference.isDark(row, column)
        const [left, top] = [x + (column + 4) * modulePx, y + (row + 4) * modulePx]
        for (const [dx, dy] of [[0, 0], [modulePx - 1, modulePx - 1]] as const) expect(pixel(left + dx, top + dy)).toBe(dark ? '000000' : 'ffffff')
      }
  })

  test('is left out where a module would have fewer than 3 pixels, and that is said', async () => {
    const painting = await painter.paint(composed({ qr }), at(192, 96), read)
    expect(painting).toMatchObject({ legible: true, hasQr: false })
    expect(notes(painting.findings)).toContain('too small for a QR code')
  })

  test('goes before the body, and the body before the picture', async () => {
    const body = 'ชื่อบัญชีไม่ตรงกับร้าน อย่าโอน แจ้งธนาคารทันที'
    const artworks = [keep(await flat(800, 400, '#406080'), 800, 400)]
    const said = async (width: number, height: number, floorPx: number, goodPx: number) =>
      notes((await painter.paint(composed({ body, qr, artworks }), at(width, height, floorPx, goodPx), read)).findings)
    expect(await said(960, 480, 12, 16)).not.toMatch(/QR|body|picture/)
    const withoutQr = await said(128, 256, 7, 8)
    expect(withoutQr).toMatch(/QR/)
    expect(withoutQr).not.toMatch(/body|room for the picture/)
    const withoutBody = await said(192, 96, 9, 12)
    expect(withoutBody).toMatch(/QR[^]*body/)
    expect(withoutBody).not.toMatch(/room for the picture/)
    expect(await said(96, 32, 7, 9)).toMatch(/QR[^]*body[^]*picture/)
  })
})
