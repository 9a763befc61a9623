import { useState } from 'react'
import type { Artwork } from '../../domain/slide.ts'
import { useUploads } from './use-uploads.ts'

/** As the slide's own rules say. */
const mostArtworks = 6

/** The artworks of a slide in the making (`begun`: as they were left unsaved), and the files on their way to become some. */
export function useArtworks(before: readonly Artwork[], begun: readonly Artwork[] = before) {
  const [artworks, setArtworks] = useState<readonly Artwork[]>(begun)
  const take = (artwork: Artwork): void =>
    setArtworks((all) => (all.length >= mostArtworks || all.some(({ sha256 }) => sha256 === artwork.sha256) ? all : [...all, artwork]))
  const { uploads, add, retry, drop } = useUploads(take)
  const room = mostArtworks - artworks.length - uploads.length
  return {
    artworks: [...artworks],
    changed: artworks !== before || uploads.length > 0,
    uploads,
    room,
    most: mostArtworks,
    add: (files: readonly File[]) => add(files.slice(0, Math.max(0, room))),
    retry,
    drop,
    change: (changed: Artwork) => setArtworks((all) => all.map((each) => (each.sha256 === changed.sha256 ? changed : each))),
    remove: ({ sha256 }: Artwork) => setArtworks((all) => all.filter((each) => each.sha256 !== sha256))
  }
}
