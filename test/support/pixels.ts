import sharp from 'sharp'

interface Frame {
  x: number
  y: number
  width: number
  height: number
}
const channels = 3

async function pixels(picture: Buffer): Promise<{ data: Buffer; width: number; height: number }> {
  const { data, info } = await sharp(picture).removeAlpha().toColourspace('srgb').raw().toBuffer({ resolveWithObject: true })
  return { data, width: info.width, height: info.height }
}

/** How many pixels of the screenshot's frame are not the picture's, to the last bit. */
export async function differingPixels(screenshot: Buffer, frame: Frame, picture: Buffer): Promise<number> {
  const [shot, drawn] = await Promise.all([pixels(screenshot), pixels(picture)])
  if (drawn.width !== frame.width || drawn.height !== frame.height)
    throw new Error(`expected a picture of ${frame.width}×${frame.height}, received ${drawn.width}×${drawn.height}`)
  let different = 0
  for (let row = 0; row < frame.height; row++)
    for (let column = 0; column < frame.width; column++) {
      const there = ((frame.y + row) * shot.width + frame.x + column) * channels
      const here = (row * frame.width + column) * channels
      if (!shot.data.subarray(there, there + channels).equals(drawn.data.subarray(here, here + channels))) different++
    }
  return different
}

/** How many pixels outside the frame are not black. */
export async function litOutside(screenshot: Buffer, { x, y, width, height }: Frame): Promise<number> {
  const shot = await pixels(screenshot)
  let lit = 0
  for (let row = 0; row < shot.height; row++)
    for (let column = 0; column < shot.width; column++) {
      if (column >= x && column < x + width && row >= y && row < y + height) continue
      const at = (row * shot.width + column) * channels
      if (shot.data[at] !== 0 || shot.data[at + 1] !== 0 || shot.data[at + 2] !== 0) lit++
    }
  return lit
}
