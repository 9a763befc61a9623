/** Films on the sign: fetched in pieces that outlive a lost connection and a power cut, opened once before they are relied on. */
import { closeFilm, openFilm } from './film-screen.ts'
import type { Shelf } from './shelf.ts'

const pieceBytes = 4 * 1024 * 1024

/** The pieces are kept beside the assets, under names that begin with the film's, until the whole is. `fetchPiece` takes an HTTP range. */
export async function gatherFilm(
  sha256: string,
  bytes: number,
  shelf: Shelf,
  fetchPiece: (range: string) => Promise<ArrayBuffer>
): Promise<{ blob: Blob; pieces: string[] }> {
  const pieces: string[] = []
  const parts: Blob[] = []
  for (let from = 0; from < bytes; from += pieceBytes) {
    const name = `${sha256}/${from}`
    const until = Math.min(bytes, from + pieceBytes)
    let part = await shelf.asset(name)
    if (part?.size !== until - from) {
      part = new Blob([await fetchPiece(`bytes=${from}-${until - 1}`)])
      await shelf.commit({ asset: { sha256: name, blob: part } })
    }
    pieces.push(name)
    parts.push(part)
  }
  return { blob: new Blob(parts), pieces }
}

/** Its own size in pixels, once its first picture was decoded; rejects when it cannot be. */
export async function measureFilm(url: string): Promise<[width: number, height: number]> {
  const film = document.createElement('video')
  try {
    await openFilm(film, url)
    return [film.videoWidth, film.videoHeight]
  } finally {
    closeFilm(film)
  }
}
