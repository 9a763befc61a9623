/** What stands for a film where nothing moves: its poster as a picture, or a dark one with the sign for playing. */
import type { Painting } from '../control/ports/painting.ts'
import type { Profile } from '../domain/canvas.ts'
import type { Video } from '../domain/slide.ts'
import { withoutPoster } from './findings.ts'
import { paintPicture } from './picture.ts'
import type { MakePrint, ReadArtwork } from './prints.ts'
import { rasterise } from './raster.ts'

const ground = '#101418'
const mark = '#d8dee6'
/** Height of the triangle, of the canvas's short side. */
const markPart = 0.4

export async function paintFilm({ poster, fit, background }: Video, profile: Profile, makePrint: MakePrint, read: ReadArtwork): Promise<Painting> {
  if (poster === null) return paintMark(profile)
  const picture = await paintPicture({ kind: 'picture', artworks: [poster], fit, background }, profile, makePrint, read)
  // The film itself is shown, not its poster: whether that is sharp says nothing.
  return { ...picture, findings: [] }
}

async function paintMark({ width, height }: Profile): Promise<Painting> {
  const side = Math.min(width, height) * markPart
  const [x, y] = [(width - side * 0.8) / 2, (height - side) / 2]
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="${ground}"/>` +
    `<path d="M${x} ${y}l${side * 0.8} ${side / 2}l${-side * 0.8} ${side / 2}z" fill="${mark}"/></svg>`
  return { ...(await rasterise(svg, width, height)), legible: true, hasQr: false, findings: [withoutPoster] }
}
