import sharp from 'sharp'

const [width, height, tile] = [4000, 3000, 500]

/** A JPEG of 12 MP with a photograph's mixture of soft forms and grain; the same every time. */
export async function drawnPhotograph(): Promise<Buffer> {
  let state = 76
  const chance = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state >>> 24
  }
  const forms = Buffer.from(Array.from({ length: 40 * 30 * 3 }, chance))
  const grain = Buffer.from(Array.from({ length: tile * tile * 3 }, () => 104 + chance() / 5.3))
  return sharp(await sharp(forms, { raw: { width: 40, height: 30, channels: 3 } }).resize(width, height, { kernel: 'cubic' }).png({ compressionLevel: 1 }).toBuffer())
    .composite([{ input: grain, raw: { width: tile, height: tile, channels: 3 }, tile: true, blend: 'overlay' }])
    .jpeg({ quality: 90 })
    .toBuffer()
}
