/** CPU of painting a text slide and a picture at several canvases, beside a plain resize to the same size. */
import sharp from 'sharp'
import { profileOf } from '../../server/domain/canvas.ts'
import type { Content } from '../../server/domain/slide.ts'
import { createPainter } from '../../server/rendering/painter.ts'
import { createSeeded } from '../simulator/seeded.ts'
import { quantiles, short } from './quantiles.ts'

const canvases = [
  { width: 96, height: 32, pitchMm: 10, metres: 10 },
  { width: 192, height: 96, pitchMm: 10, metres: 20 },
  { width: 512, height: 256, pitchMm: 8, metres: 40 },
  { width: 1024, height: 512, pitchMm: 6, metres: 50 },
  { width: 1920, height: 1080, pitchMm: 4, metres: 60 }
]
const turns = 7
const masterSize = { width: 2400, height: 1350 }

/** Something between noise and flat colour: 150 × 84 random pixels, enlarged. */
const photograph = (): Promise<Buffer> => {
  const chance = createSeeded('photograph')
  const pixels = Uint8Array.from({ length: 150 * 84 * 3 }, () => chance.whole(256))
  return sharp(pixels, { raw: { width: 150, height: 84, channels: 3 } }).resize(masterSize).png().toBuffer()
}

async function cpuMs(work: (turn: number) => Promise<unknown>): Promise<number> {
  const spent: number[] = []
  for (let turn = 0; turn < turns; turn++) {
    const before = process.cpuUsage()
    await work(turn)
    const { user, system } = process.cpuUsage(before)
    spent.push((user + system) / 1000)
  }
  return quantiles(spent).p50
}

export async function rendering(): Promise<void> {
  const master = await photograph()
  const painter = await createPainter()
  // Another picture and another text each turn, so that nothing remembered is measured.
  let pictures = 0
  const picture = (): Content => {
    const sha256 = String(pictures++).padStart(64, '0')
    const artwork = { sha256, mime: 'image/png', ...masterSize, fileName: 'photograph.png' } as const
    return { kind: 'picture', artworks: [artwork], fit: 'cover', background: '#000000' }
  }
  const text = (turn: number): Content => ({
    kind: 'composed',
    headline: `ระวังมิจฉาชีพโทรหลอก ${turn}`,
    shortHeadline: 'ระวังถูกหลอก',
    body: 'อย่าโอนเงินให้คนที่ไม่รู้จัก ตรวจสอบก่อนทุกครั้ง',
    callToAction: 'สายด่วน 1441',
    theme: 'alert'
  })
  console.log(`rendering: CPU ms, medians of ${turns}; plain: sharp resizes the same picture to the same size`)
  for (const { metres, ...canvas } of canvases) {
    const { width, height } = canvas
    const profile = profileOf(canvas, metres)
    const paint = (content: Content): Promise<unknown> => painter.paint(content, profile, () => Promise.resolve(master))
    await paint(text(-1))
    const words = await cpuMs((turn) => paint(text(turn)))
    const drawn = await cpuMs(() => paint(picture()))
    const plain = await cpuMs(() => sharp(master).resize(width, height, { fit: 'cover' }).png().toBuffer())
    const size = `${width}×${height}`.padEnd(10)
    console.log(
      `${size} text ${short(words).padStart(7)}  picture ${short(drawn).padStart(7)}  plain ${short(plain).padStart(7)}  ` +
        `text ÷ plain ${short(words / plain)}  picture ÷ plain ${short(drawn / plain)}`
    )
  }
}
