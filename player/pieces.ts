/** Large files on the sign: fetched in pieces that outlive a lost connection and a power cut. Loaded for such a file. */
import type { Shelf } from './shelf.ts'

/** The pieces are kept beside the assets, under names that begin with the file's, until the whole is. `fetchPiece` takes an HTTP range. */
export async function gatherPieces(
  sha256: string,
  bytes: number,
  pieceBytes: number,
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
