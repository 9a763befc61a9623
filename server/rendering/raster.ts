/** Pixels and files: the only place that draws and encodes. */
import sharp, { type Sharp } from 'sharp'
import type { Painting } from '../control/ports/painting.ts'

sharp.cache(false)
sharp.concurrency(1)

export type Encoded = Pick<Painting, 'bytes' | 'mime' | 'width' | 'height'>

export const rasterise = (svg: string, width: number, height: number): Promise<Encoded> =>
  encode(sharp(Buffer.from(svg)).removeAlpha(), 'image/png', width, height)

/** Throws if the picture is not exactly `width × height`. */
export async function encode(picture: Sharp, mime: Painting['mime'], width: number, height: number): Promise<Encoded> {
  const encoder =
    mime === 'image/png' ? picture.png({ compressionLevel: 6 }) : picture.jpeg({ quality: 88, chromaSubsampling: '4:4:4' })
  const { data, info } = await encoder.toBuffer({ resolveWithObject: true })
  if (info.width !== width || info.height !== height)
    throw new Error(`expected a picture of ${width}×${height} pixels but drew ${info.width}×${info.height}`)
  return { bytes: data, mime, width, height }
}
