import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { profileKey, profileOf } from '../../server/domain/canvas.ts'
import { Sign } from '../../server/domain/sign.ts'
import { centre, Composed, Title, type Picture } from '../../server/domain/slide.ts'
import { createPainter } from '../../server/rendering/painter.ts'
import { readThemes } from '../../server/rendering/pack.ts'

const content = (name: string): unknown => JSON.parse(readFileSync(new URL(`../../content/${name}`, import.meta.url), 'utf8'))
const Warning = Composed.omit({ kind: true }).extend({ id: z.string(), title: Title, source: z.string().max(1000) })
const warnings = z.array(Warning).parse(content('warnings.json'))
const signs = z.array(Sign).parse(content('signs.json'))
const profiles = new Map(signs.map(({ canvas, viewingDistanceM }) => [profileKey(profileOf(canvas, viewingDistanceM)), profileOf(canvas, viewingDistanceM)]))

const painter = await createPainter()
const noArtwork = (sha256: string): Promise<Uint8Array> => Promise.reject(new Error(`no artwork ${sha256}`))
const composed = (texts: Partial<Composed>): Composed => ({
  kind: 'composed',
  headline: 'ตำรวจจริงไม่วิดีโอคอล',
  shortHeadline: '',
  body: '',
  callToAction: '',
  theme: 'navy',
  artworks: [],
  qr: '',
  ...texts
})
const slideOf = ({ headline, shortHeadline, body, callToAction, theme }: (typeof warnings)[number]): Composed =>
  composed({ headline, shortHeadline, body, callToAction, theme })
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

test('the pack has twenty warnings, each with a theme that exists, and one sign a province', () => {
  const themes = new Set(readThemes().map(({ id }) => id))
  expect(warnings).toHaveLength(20)
  expect(warnings.filter(({ theme }) => !themes.has(theme))).toEqual([])
  expect(new Set(signs.map(({ province }) => province)).size).toBe(76)
  expect(signs).toHaveLength(76)
})

describe.each([...profiles])('on %s', (_, profile) => {
  test('every slide of the pack is exactly as large as the canvas and can be read', async () => {
    const notes: string[] = []
    for (const warning of warnings) {
      const painting = await painter.paint(slideOf(warning), profile, noArtwork)
      const { width, height, format } = await sharp(painting.bytes).metadata()
      expect({ width, height, format, mime: painting.mime }).toEqual({ width: profile.width, height: profile.height, format: 'png', mime: 'image/png' })
      if (!painting.legible) notes.push(`${warning.id}: ${painting.findings.map(({ en }) => en).join('; ')}`)
    }
    console.info(`${profileKey(profile)}: ${String(warnings.length - notes.length)} of ${String(warnings.length)} legible`)
    expect(notes).toEqual([])
  })
})

test('the same inputs give the same bytes, also from another painter and in parallel', async () => {
  const profile = { width: 320, height: 160, floorPx: 12, goodPx: 16 }
  const slides = warnings.slice(0, 6).map(slideOf)
  const other = await createPainter()
  const first = await Promise.all(slides.map((slide) => painter.paint(slide, profile, noArtwork)))
  const second: string[] = []
  for (const slide of slides) second.push(sha256((await other.paint(slide, profile, noArtwork)).bytes))
  expect(first.map(({ bytes }) => sha256(bytes))).toEqual(second)
  expect(other.version).toBe(painter.version)
})

test('another lexicon is another version', async () => {
  expect((await createPainter({ lexicon: { version: 2, words: ['ป้ายเตือน'] } })).version).not.toBe(painter.version)
})

test('a headline too long for a small sign is illegible there, and the finding’s count of characters is enough', async () => {
  const headline = 'มิจฉาชีพแอบอ้างเป็นเจ้าหน้าที่ธนาคารหลอกให้ติดตั้งแอปดูดเงินระวังอย่าหลงเชื่อเด็ดขาด'
  const profile = { width: 128, height: 64, floorPx: 9, goodPx: 12 }
  const painting = await painter.paint(composed({ headline, callToAction: 'โทร 1441' }), profile, noArtwork)
  expect(painting.legible).toBe(false)
  const found = painting.findings.find(({ level }) => level === 'illegible')
  expect(found?.th).toMatch(/ตัดพาดหัวออกอย่างน้อย \d+ ตัวอักษร/)
  const remove = Number(/at least (\d+) characters out of the headline/.exec(found?.en ?? '')?.[1])
  expect(remove).toBeGreaterThan(0)
  const shorter = composed({ headline: Array.from(headline).slice(0, -remove).join(''), callToAction: 'โทร 1441' })
  expect((await painter.paint(shorter, profile, noArtwork)).legible).toBe(true)
})

test('when a canvas is too small for everything, the body goes first and the headline and call to action stay', async () => {
  const slide = composed({ body: 'อ้างตำรวจ ดีเอสไอ หรือ ปปง. ขู่ว่าพัวพันคดี แล้วให้โอนเงินมาตรวจสอบ คือมิจฉาชีพ', callToAction: 'โทร 1441' })
  const large = await painter.paint(slide, { width: 640, height: 320, floorPx: 12, goodPx: 16 }, noArtwork)
  const small = await painter.paint(slide, { width: 192, height: 96, floorPx: 9, goodPx: 12 }, noArtwork)
  expect(large.findings).toEqual([])
  expect(small.legible).toBe(true)
  expect(small.findings.map(({ en }) => en)).toContain('This sign is too small for the body; it shows the headline and the call to action')
})

test('a character the font cannot draw makes the slide illegible and is named', async () => {
  const painting = await painter.paint(composed({ headline: 'ระวัง 🔥 ภัย' }), { width: 320, height: 160, floorPx: 12, goodPx: 16 }, noArtwork)
  expect(painting.legible).toBe(false)
  expect(painting.findings[0]?.th).toContain('🔥')
})

describe('an uploaded picture', () => {
  const halves = async (width: number, height: number, left: string, right: string): Promise<Buffer> => {
    const half = await sharp({ create: { width: width / 2, height, channels: 3, background: right } }).png().toBuffer()
    return sharp({ create: { width, height, channels: 3, background: left } }).composite([{ input: half, left: width / 2, top: 0 }]).png().toBuffer()
  }
  const artworkOf = (bytes: Buffer, width: number, height: number) => ({ sha256: sha256(bytes), mime: 'image/png' as const, width, height, fileName: 'a.png', focus: centre })
  const read = (...files: Buffer[]) => {
    const byHash = new Map(files.map((file) => [sha256(file), file]))
    return (hash: string): Promise<Uint8Array> => Promise.resolve(byHash.get(hash) ?? Buffer.alloc(0))
  }
  const profile = (width: number, height: number) => ({ width, height, floorPx: 7, goodPx: 8 })
  const pixels = async (bytes: Uint8Array, ...points: [number, number][]): Promise<string[]> => {
    const { data, info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true })
    return points.map(([x, y]) => data.subarray((y * info.width + x) * info.channels, (y * info.width + x) * info.channels + 3).toString('hex'))
  }

  test('covers the canvas, cut evenly at both sides', async () => {
    const file = await halves(800, 200, '#ff0000', '#0000ff')
    const picture: Picture = { kind: 'picture', artworks: [artworkOf(file, 800, 200)], fit: 'cover', background: '#00ff00' }
    const painting = await painter.paint(picture, profile(200, 100), read(file))
    expect(painting).toMatchObject({ mime: 'image/png', width: 200, height: 100, legible: true, findings: [] })
    expect(await pixels(painting.bytes, [2, 2], [90, 50], [110, 50], [197, 97])).toEqual(['ff0000', 'ff0000', '0000ff', '0000ff'])
  })

  test('is contained whole on its background colour', async () => {
    const file = await halves(400, 200, '#ff0000', '#0000ff')
    const picture: Picture = { kind: 'picture', artworks: [artworkOf(file, 400, 200)], fit: 'contain', background: '#00ff00' }
    const painting = await painter.paint(picture, profile(128, 256), read(file))
    expect(await pixels(painting.bytes, [64, 10], [64, 245], [20, 128], [108, 128])).toEqual(['00ff00', '00ff00', 'ff0000', '0000ff'])
  })

  test('is taken from the artwork nearest in shape', async () => {
    const wide = await halves(400, 200, '#ff0000', '#ff0000')
    const tall = await halves(200, 400, '#0000ff', '#0000ff')
    const picture: Picture = { kind: 'picture', artworks: [artworkOf(wide, 400, 200), artworkOf(tall, 200, 400)], fit: 'cover', background: '#000000' }
    expect(await pixels((await painter.paint(picture, profile(192, 96), read(wide, tall))).bytes, [50, 50])).toEqual(['ff0000'])
    expect(await pixels((await painter.paint(picture, profile(128, 256), read(wide, tall))).bytes, [50, 50])).toEqual(['0000ff'])
  })

  test('enlarged more than twice is shown with a warning, and a large one goes out as JPEG', async () => {
    const file = await halves(200, 100, '#ff0000', '#0000ff')
    const picture: Picture = { kind: 'picture', artworks: [artworkOf(file, 200, 100)], fit: 'cover', background: '#000000' }
    const painting = await painter.paint(picture, profile(1920, 1080), read(file))
    expect(painting).toMatchObject({ mime: 'image/jpeg', width: 1920, height: 1080, legible: true })
    expect(painting.findings.map(({ level }) => level)).toEqual(['warning'])
  })
})
