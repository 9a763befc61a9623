/** Artworks at the size they are shown, many sizes from one decode. */
import sharp, { type Sharp } from 'sharp'
import type { Artwork, Picture } from '../domain/slide.ts'
import { focusCrop } from './focus-crop.ts'
import { Lru } from './lru.ts'

export type ReadArtwork = (sha256: string) => Promise<Uint8Array>

/** A decoded picture no larger than the common signs need. */
interface Proof {
  data: Buffer
  width: number
  height: number
  channels: 1 | 2 | 3 | 4
}
export interface Print {
  /** Opaque sRGB of exactly the size asked for. */
  picture: Sharp
  /** How many times the artwork was enlarged. */
  scale: number
}
export interface Size {
  width: number
  height: number
}
export type MakePrint = (artwork: Artwork, size: Size, way: Pick<Picture, 'fit' | 'background'>, read: ReadArtwork) => Promise<Print>

const proofSide = 1920
const proofsKept = 3

export function createPrinter(): MakePrint {
  const proofs = new Lru<string, Promise<Proof>>(proofsKept)

  return async (artwork, { width, height }, { fit, background }, read) => {
    const [across, down] = [width / artwork.width, height / artwork.height]
    const scale = fit === 'cover' ? Math.max(across, down) : Math.min(across, down)
    const suffices = scale * Math.max(artwork.width, artwork.height) <= proofSide
    const proof = suffices ? await proofOf(artwork.sha256, read) : undefined
    const source =
      proof === undefined
        ? sharp(await read(artwork.sha256))
        : sharp(proof.data, { raw: { width: proof.width, height: proof.height, channels: proof.channels } })
    const resized =
      fit === 'contain'
        ? source.resize(width, height, { fit, background })
        : source.extract(focusCrop(proof ?? artwork, artwork.focus, { width, height })).resize(width, height, { fit: 'fill' })
    return { picture: resized.flatten({ background }).toColourspace('srgb'), scale }
  }

  function proofOf(sha256: string, read: ReadArtwork): Promise<Proof> {
    const proof = proofs.take(sha256, async () => {
      const { data, info } = await sharp(await read(sha256))
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
