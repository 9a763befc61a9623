/** An uploaded picture on a canvas: the artwork nearest in shape, covering it or contained on a colour. */
import type { Painting } from '../control/ports/painting.ts'
import type { Profile } from '../domain/canvas.ts'
import type { Picture } from '../domain/slide.ts'
import { blurredBeyond, enlarged } from './findings.ts'
import { nearestArtwork } from './nearest-artwork.ts'
import type { MakePrint, ReadArtwork } from './prints.ts'
import { encode } from './raster.ts'

/** Larger pictures go out as JPEG. */
const pngUpToPixels = 640 * 320

export async function paintPicture(picture: Picture, { width, height }: Profile, makePrint: MakePrint, read: ReadArtwork): Promise<Painting> {
  const artwork = nearestArtwork(picture.artworks, width / height)
  if (artwork === undefined) throw new RangeError('a picture without artworks')
  const print = await makePrint(artwork, { width, height }, picture, read)
  const encoded = await encode(print.picture, width * height > pngUpToPixels ? 'image/jpeg' : 'image/png', width, height)
  return { ...encoded, legible: true, hasQr: false, findings: print.scale > blurredBeyond ? [enlarged(print.scale)] : [] }
}
