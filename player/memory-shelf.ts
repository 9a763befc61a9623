/** What stands in for the storage when it cannot be opened, and for its records while it refuses them: the sign shows and counts until it is switched off. */
import type { Unnumbered } from './book.ts'
import type { Numbering, Row, RowKey } from './numbering.ts'
import type { Notes, Shelf } from './shelf.ts'

const within = ({ epoch, seq }: Row, [fromEpoch, fromSeq]: RowKey, [toEpoch, toSeq]: RowKey): boolean =>
  (epoch > fromEpoch || (epoch === fromEpoch && seq >= fromSeq)) && (epoch < toEpoch || (epoch === toEpoch && seq <= toSeq))

export interface MemoryShelf extends Shelf {
  /** At once. */
  unanswered(numbering: Numbering): Unnumbered[]
}

export function memoryShelf(rows: Row[] = []): MemoryShelf {
  const notes: Partial<Notes> = {}
  let kept = rows
  const blobs = new Map<string, Blob>()
  return {
    durable: false,
    read: (name) => Promise.resolve(notes[name]),
    commit({ put = {}, drop = [], rows = [], dropRows = [], asset, dropAssets = [] }) {
      Object.assign(notes, put)
      for (const name of drop) Reflect.deleteProperty(notes, name)
      kept = kept.filter(({ epoch, seq }) => !dropRows.some((key) => key[0] === epoch && key[1] === seq)).concat(rows)
      if (asset) blobs.set(asset.sha256, asset.blob)
      for (const sha256 of dropAssets) blobs.delete(sha256)
      return Promise.resolve()
    },
    unanswered: ({ epoch, cursor }) => kept.filter((row) => row.epoch === epoch && row.seq > cursor).map(({ record }) => record),
    rows: (from, to, limit) => Promise.resolve(kept.filter((row) => within(row, from, to)).slice(0, limit)),
    countRows: (from, to) => Promise.resolve(kept.filter((row) => within(row, from, to)).length),
    asset: (sha256) => Promise.resolve(blobs.get(sha256)),
    assets: () => Promise.resolve([...blobs.keys()])
  }
}
