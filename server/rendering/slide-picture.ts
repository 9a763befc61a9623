/** A planned layout to pixels: text on its ground, or over the picture that belongs to it. */
import sharp from 'sharp'
import { blurredBeyond, enlarged } from './findings.ts'
import type { Finding } from '../control/ports/painting.ts'
import type { Layout, PlacedPicture } from './layout.ts'
import type { MakePrint, ReadArtwork } from './prints.ts'
import { encode, rasterise, type Encoded } from './raster.ts'
import { scrimOf } from './scrim.ts'
import { svgOf } from './svg.ts'

/** A larger one with a photograph in it goes out as JPEG; its letters are large enough to bear it. */
const pngUpToPixels = 640 * 320

export async function drawSlide(layout: Layout, makePrint: MakePrint, read: ReadArtwork): Promise<Encoded & { findings: Finding[] }> {
  const { picture, width, height } = layout
  if (picture === undefined) return { ...(await rasterise(svgOf(layout), width, height)), findings: [] }
  return overPicture(layout, picture, makePrint, read)
}

async function overPicture(layout: Layout, picture: PlacedPicture, makePrint: MakePrint, read: ReadArtwork): Promise<Encoded & { findings: Finding[] }> {
  const { width, height, ground } = layout
  const print = await makePrint(picture.artwork, picture, { fit: 'cover', background: ground }, read)
  const { data, info } = await print.picture.raw().toBuffer({ resolveWithObject: true })
  const raw = { width: info.width, height: info.height, channels: info.channels }
  const text = { input: Buffer.from(svgOf(layout, scrimOf(layout, picture, { data, ...raw }))), left: 0, top: 0 }
  const drawn =
    picture.stands === 'behind'
      ? sharp(data, { raw }).composite([text])
      : sharp({ create: { width, height, channels: 3, background: ground } }).composite([{ input: data, raw, left: picture.x, top: picture.y }, text])
  const encoded = await encode(drawn.removeAlpha(), width * height > pngUpToPixels ? 'image/jpeg' : 'image/png', width, height)
  return { ...encoded, findings: print.scale > blurredBeyond ? [enlarged(print.scale)] : [] }
}
