/** Slides that say who they are in their pixels, so that an observer needs nothing of the player's. */
import sharp from 'sharp'

export const markedCanvas = { width: 160, height: 96 }
/** Bits from the left, each a square of so many pixels along the top. */
export const bits = 8
export const bitPx = 16

/** A picture of number `id`, 1 to 255. */
export async function markedPicture(id: number): Promise<Uint8Array<ArrayBuffer>> {
  const { width, height } = markedCanvas
  const pixels = Buffer.alloc(width * height * 3, 70 + (id % 5) * 20)
  for (let bit = 0; bit < bits; bit++)
    for (let y = 0; y < bitPx; y++)
      for (let x = bit * bitPx; x < (bit + 1) * bitPx; x++) pixels.fill((id >> bit) & 1 ? 255 : 0, (y * width + x) * 3, (y * width + x) * 3 + 3)
  return new Uint8Array(await sharp(pixels, { raw: { width, height, channels: 3 } }).png().toBuffer())
}

/** The number in a screenshot whose sign begins at `left, top`; null: the squares are not those of a slide. */
export async function readMark(png: Uint8Array, left: number, top: number): Promise<number | null> {
  const { data, info } = await sharp(png).removeAlpha().greyscale().raw().toBuffer({ resolveWithObject: true })
  let id = 0
  for (let bit = 0; bit < bits; bit++) {
    const value = data[(top + bitPx / 2) * info.width + left + bit * bitPx + bitPx / 2] ?? 128
    if (value > 60 && value < 200) return null
    if (value >= 200) id |= 1 << bit
  }
  return id === 0 ? null : id
}
