/**
 * The process that touches untrusted pictures: it can open JPEG, PNG and WebP from memory and nothing else, no file and no address.
 * It ends itself when it grows too large; its parent ends it when it takes too long.
 */
import sharp from 'sharp'
import { Failure } from '../domain/failure.ts'
import type { Focus } from '../domain/slide.ts'
import { darkroomLimits, inMegapixels } from './darkroom-limits.ts'
import { outgrown, type DevelopAnswer, type DevelopRequest } from './darkroom-talk.ts'

sharp.cache(false)
sharp.concurrency(1)
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({ operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer'] })

const mostBytes = Number(process.argv[2] ?? darkroomLimits.rssBytes)
const watchEveryMs = 20
/** Side of the sketch that attention is sought in, pixels. */
const attentionSide = 128
const { leastSide, masterSide, mostAspect, pixels: mostPixels } = darkroomLimits

setInterval(() => {
  if (process.memoryUsage.rss() > mostBytes) process.exit(outgrown)
}, watchEveryMs).unref()

process.on('message', (request: DevelopRequest) => {
  void develop(request).then((answer) => process.send?.(answer))
})
process.on('disconnect', () => process.exit(0))

async function develop({ id, upload }: DevelopRequest): Promise<DevelopAnswer> {
  try {
    const { width, height, format, hasAlpha } = await sharp(upload, { limitInputPixels: false }).metadata()
    checkShape(width, height)
    const master = sharp(upload, { failOn: 'warning', limitInputPixels: mostPixels, limitInputChannels: 5, sequentialRead: true })
      .autoOrient()
      .resize(masterSide, masterSide, { fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#000000' })
      .toColourspace('srgb')
    const photo = format === 'jpeg' && !hasAlpha
    const encoder = photo ? master.jpeg({ quality: 92, chromaSubsampling: '4:4:4' }) : master.png({ compressionLevel: 6 })
    const { data, info } = await encoder.toBuffer({ resolveWithObject: true })
    return { id, ok: true, bytes: data, mime: photo ? 'image/jpeg' : 'image/png', width: info.width, height: info.height, focus: await attentionOf(data) }
  } catch (error) {
    return error instanceof Failure ? { id, ok: false, code: error.code, detail: error.detail } : { id, ok: false, code: 'broken-picture', detail: {} }
  }
}

/** Where the eye goes first, as sharp sees it: in parts of the picture. Sought in raw pixels, since of a JPEG that was decoded smaller sharp tells another scale. */
async function attentionOf(master: Uint8Array): Promise<Focus> {
  const { data, info } = await sharp(master).resize(attentionSide, attentionSide, { fit: 'outside' }).raw().toBuffer({ resolveWithObject: true })
  const { width, height, channels } = info
  const cut = await sharp(data, { raw: { width, height, channels } })
    .resize(attentionSide, attentionSide, { fit: 'cover', position: 'attention' })
    .raw()
    .toBuffer({ resolveWithObject: true })
  const part = (at: number | undefined, side: number): number => Math.round(Math.min(1, Math.max(0, (at ?? side / 2) / side)) * 100) / 100
  return { x: part(cut.info.attentionX, width), y: part(cut.info.attentionY, height) }
}

/** Throws what is wrong with a picture of these sides, before a pixel of it is decoded. */
function checkShape(width: number, height: number): void {
  const received = `${String(width)}×${String(height)}`
  if (width * height > mostPixels)
    throw new Failure('too-large', { expected: inMegapixels(mostPixels), received: `${inMegapixels(width * height)} (${received})` })
  if (Math.min(width, height) < leastSide) throw new Failure('odd-shape', { expected: `≥ ${String(leastSide)}×${String(leastSide)} px`, received: `${received} px` })
  if (Math.max(width, height) / Math.min(width, height) > mostAspect)
    throw new Failure('odd-shape', { expected: `≤ ${String(mostAspect)}:1`, received: `${received} px` })
}
