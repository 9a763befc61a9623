/** Places for a picture beside or behind the text; the text is laid out in what is left. */
import type { Profile } from '../domain/canvas.ts'
import type { Artwork } from '../domain/slide.ts'
import type { Layout } from './layout.ts'
import { nearestArtwork } from './nearest-artwork.ts'
import { shapeOf } from './shape.ts'

/** Parts of the longer way a picture takes, the most first. */
const shares = [0.44, 0.38, 0.32]
/** A picture smaller than this says nothing, and one behind text needs a sign of this many pixels to be more than noise. */
const leastSide = 48
const behindFrom = 120

type Lay = (profile: Profile) => Layout | undefined

/** From the most picture to the least; each is drawn up when it is asked for. */
export function* withPicture(artworks: readonly Artwork[], profile: Profile, lay: Lay): Generator<Layout> {
  const { width, height } = profile
  const shape = shapeOf(width, height)
  const upright = shape === 'tall' || shape === 'square'
  for (const share of shares) {
    const part = Math.round((upright ? height : width) * share)
    const place = upright ? { x: 0, y: 0, width, height: part } : { x: width - part, y: 0, width: part, height }
    const artwork = nearestArtwork(artworks, place.width / place.height)
    if (artwork === undefined || Math.min(place.width, place.height) < leastSide) continue
    const layout = lay(upright ? { ...profile, height: height - part } : { ...profile, width: width - part })
    if (layout !== undefined) yield { ...layout, width, height, top: upright ? part : 0, picture: { ...place, artwork, stands: 'beside' } }
  }
  const artwork = nearestArtwork(artworks, width / height)
  const layout = artwork === undefined || Math.min(width, height) < behindFrom ? undefined : lay(profile)
  if (artwork !== undefined && layout !== undefined) yield { ...layout, picture: { artwork, x: 0, y: 0, width, height, stands: 'behind' } }
}
