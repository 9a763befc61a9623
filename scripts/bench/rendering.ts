/** CPU of one text slide and one 12 MP picture at twenty canvases, beside Debian's vipsthumbnail; memory over 2,000 renderings. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { profileOf, type Profile } from '../../server/domain/canvas.ts'
import { centre, type Artwork, type Composed, type Content } from '../../server/domain/slide.ts'
import { createPainter } from '../../server/rendering/painter.ts'
import { quantiles, short } from './quantiles.ts'
import { drawnPhotograph } from './photograph.ts'
import { vipsThumbnails } from './vips-thumbnail.ts'

/** Width, height, pitch in mm, reading distance in metres. */
const canvases: readonly Profile[] = (
  [
    [96, 32, 10, 30], [96, 64, 10, 25], [128, 64, 10, 30], [160, 80, 10, 30], [192, 96, 10, 40], [192, 64, 10, 30], [256, 128, 10, 45],
    [256, 64, 10, 30], [320, 160, 8, 45], [384, 192, 8, 45], [512, 256, 6, 40], [640, 320, 6, 33], [960, 320, 5, 25], [1001, 333, 5, 30],
    [128, 256, 8, 25], [160, 160, 8, 25], [240, 480, 5, 20], [256, 384, 8, 30], [1280, 720, 4, 50], [1920, 1080, 4, 60]
  ] as const
).map(([width, height, pitchMm, metres]) => profileOf({ width, height, pitchMm }, metres))

const turns = 5
const renderings = 2000
const reported = new Set([1, 200, 500, 1000, 1500, renderings])
const largeFrom = 640 * 320
const megabytes = (bytes: number): string => (bytes / 1024 / 1024).toFixed(0)

async function cpuMs(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

const text = (turn: number): Composed => ({
  kind: 'composed',
  headline: `มิจฉาชีพอ้างเป็นธนาคาร หลอกให้ติดตั้งแอปดูดเงิน ${turn}`,
  shortHeadline: `ระวังแอปดูดเงิน ${turn}`,
  body: `อย่ากดลิงก์จากคนแปลกหน้า ตรวจสอบกับธนาคารก่อนทุกครั้ง ครั้งที่ ${turn}`,
  callToAction: 'สายด่วน 1441',
  theme: 'alert',
  artworks: [],
  qr: 'https://www.thaipoliceonline.go.th'
})

export async function rendering(): Promise<void> {
  const painter = await createPainter()
  await memory((content, profile) => painter.paint(content, profile, () => Promise.reject(new RangeError('no artwork'))))
  const photograph = await drawnPhotograph()
  const read = (): Promise<Uint8Array> => Promise.resolve(photograph)
  const paint = (content: Content, profile: Profile) => painter.paint(content, profile, read)
  const each = async (content: Content): Promise<number[]> => {
    const spent: number[] = []
    for (const profile of canvases) spent.push(await cpuMs(() => paint(content, profile)))
    return spent
  }
  // Another name each turn, so that nothing decoded is remembered.
  let pictures = 0
  const artwork = (): Artwork => ({
    sha256: String(pictures++).padStart(64, '0'), mime: 'image/jpeg', width: 4000, height: 3000, fileName: 'photograph.jpg', focus: centre
  })

  console.log(`CPU ms for ${canvases.length} canvases, 96×32 to 1920×1080, medians of ${turns} turns; the picture has 12 MP, ${megabytes(photograph.length)} MB`)
  await each(text(0))
  const totals: Record<'text' | 'picture' | 'both', number[]> = { text: [], picture: [], both: [] }
  const bySize = new Map<string, number[]>()
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
  for (let turn = 1; turn <= turns; turn++) {
    const texts = await each(text(turn))
    totals.text.push(sum(texts))
    for (const [index, { width, height }] of canvases.entries()) {
      const size = `${width}×${height}`
      bySize.set(size, [...(bySize.get(size) ?? []), texts[index] ?? 0])
    }
    totals.picture.push(sum(await each({ kind: 'picture', artworks: [artwork()], fit: 'cover', background: '#000000' })))
    totals.both.push(sum(await each({ ...text(turn), artworks: [artwork()], qr: '' })))
  }
  const median = (values: readonly number[]): number => quantiles(values).p50
  for (const size of ['96×32', '192×96', '640×320', '1920×1080']) console.log(`text slide, new text, ${size.padEnd(10)} ${short(median(bySize.get(size) ?? [])).padStart(8)}`)
  console.log(`text slide → ${canvases.length} canvases        ${short(median(totals.text)).padStart(8)}`)
  console.log(`text and picture → ${canvases.length} canvases  ${short(median(totals.both)).padStart(8)}`)
  console.log(`12 MP picture → ${canvases.length} canvases     ${short(median(totals.picture)).padStart(8)}`)
  await besideVips(photograph, median(totals.picture))
}

async function besideVips(photograph: Uint8Array, ours: number): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-rendering-'))
  try {
    const file = join(folder, 'photograph.jpg')
    const speck = join(folder, 'speck.jpg')
    await writeFile(file, photograph)
    await writeFile(speck, await sharp({ create: { width: 16, height: 16, channels: 3, background: '#000000' } }).jpeg().toBuffer())
    const sizes = canvases.map(({ width, height }) => ({ width, height, suffix: width * height > largeFrom ? '.jpg[Q=88]' : '.png[compression=6]' }))
    const whole = await vipsThumbnails(file, sizes, folder)
    if (whole === undefined) {
      console.log('vipsthumbnail is not on this machine (Debian: apt install libvips-tools): no ratio')
      return
    }
    const start = await vipsThumbnails(speck, sizes.map(() => ({ width: 16, height: 16, suffix: '.png' })), folder)
    const work = whole - (start ?? 0)
    console.log(`vipsthumbnail, ${sizes.length} calls             ${short(whole).padStart(8)}   ours ÷ it ${short(ours / whole)}`)
    console.log(`  without its ${sizes.length} starts             ${short(work).padStart(8)}   ours ÷ it ${short(ours / work)}`)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function memory(paint: (content: Content, profile: Profile) => Promise<unknown>): Promise<void> {
  const seen: string[] = []
  for (let done = 1; done <= renderings; done++) {
    const profile = canvases[done % canvases.length]
    if (profile !== undefined) await paint(text(Math.floor(done / canvases.length)), profile)
    if (reported.has(done)) seen.push(`${done}: ${megabytes(process.memoryUsage.rss())}`)
  }
  console.log(`rendering: memory after n text slides, MB RSS: ${seen.join(', ')}`)
}
