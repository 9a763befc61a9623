/** An uploaded picture on a canvas: the artwork nearest in shape, covering it or contained on a colour. */
import sharp from 'sharp'
import type { Painting } from '../control/ports.ts'
import type { Profile } from '../domain/canvas.ts'
import type { Artwork, Picture } from '../domain/slide.ts'
import { enlarged } from './findings.ts'
import { Lru } from './lru.ts'
import { encode } from './raster.ts'

/** A decoded picture no larger than the common signs need: many canvases are made from one decode. */
interface Proof {
  data: Buffer
  width: number
  height: number
  channels: 1 | 2 | 3 | 4
}
const proofSide = 1920
const proofsKept = 3
/** Larger pictures without text go out as JPEG. */
const pngUpToPixels = 640 * 320
const blurredBeyond = 2

export type PicturePainter = (
  picture: Picture,
  profile: Profile,
  artwork: (sha256: string) => Promise<Uint8Array>
) => Promise<Painting>

export function createPicturePainter(): PicturePainter {
  const proofs = new Lru<string, Promise<Proof>>(proofsKept)

  return async (picture, { width, height }, artwork) => {
    const chosen = nearest(picture.artworks, width / height)
    const [across, down] = [width / chosen.width, height / chosen.height]
    const scale = picture.fit === 'cover' ? Math.max(across, down) : Math.min(across, down)
    const suffices = scale * Math.max(chosen.width, chosen.height) <= proofSide
    const input = suffices ? await proofOf(chosen.sha256, artwork) : await artwork(chosen.sha256)
    const source = 'data' in input ? sharp(input.data, { raw: { width: input.width, height: input.height, channels: input.channels } }) : sharp(input)
    const resized = source
      .resize(width, height, { fit: picture.fit, background: picture.background })
      .flatten({ background: picture.background })
      .toColourspace('srgb')
    const encoded = await encode(resized, width * height > pngUpToPixels ? 'image/jpeg' : 'image/png', width, height)
    return { ...encoded, legible: true, findings: scale > blurredBeyond ? [enlarged(scale)] : [] }
  }

  function proofOf(sha256: string, artwork: (sha256: string) => Promise<Uint8Array>): Promise<Proof> {
    const proof = proofs.take(sha256, async () => {
      const { data, info } = await sharp(await artwork(sha256))
        .resize(proofSide, proofSide, { fit: 'inside', withoutEnlargement: true })
        .toColourspace('srgb')
        .raw()
        .toBuffer({ resolveWithObject: true })
      return { data, width: info.width, height: info.height, channels: info.channels }
    })
    proof.catch(() => proofs.forget(sha256))
    return proof
  }
}

/** The artwork whose sides stand most nearly as the canvas's do; the first of equals. */
function nearest(artworks: readonly Artwork[], aspect: number): Artwork {
  const distance = ({ width, height }: Artwork): number => Math.abs(Math.log(width / height / aspect))
  return artworks.reduce((best, artwork) => (distance(artwork) < distance(best) - 1e-9 ? artwork : best))
}
