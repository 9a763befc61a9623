import type { Artwork } from '../domain/slide.ts'

/** The artwork whose sides stand most nearly as `aspect`; the first of equals. */
export function nearestArtwork(artworks: readonly Artwork[], aspect: number): Artwork | undefined {
  const distance = ({ width, height }: Artwork): number => Math.abs(Math.log(width / height / aspect))
  let best: Artwork | undefined
  for (const artwork of artworks) if (best === undefined || distance(artwork) < distance(best) - 1e-9) best = artwork
  return best
}
