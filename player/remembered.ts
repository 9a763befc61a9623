/** What this page knows to be on its disk, to be written again when the browser has thrown the storage away under it, as a full disk makes it do. */
import type { Row } from './numbering.ts'
import type { Change, Notes } from './shelf.ts'

export interface Remembered {
  read(name: keyof Notes, value: unknown): void
  rows(rows: readonly Row[]): void
  /** It is on disk. */
  changed(change: Change): void
  putBack(notes: IDBObjectStore, rows: IDBObjectStore): void
}

/** Unsent rows; those of a long time without a network are left to the disk. */
const mostRows = 2000

export function createRemembered(): Remembered {
  const notes = new Map<string, unknown>()
  const out = new Map<string, Row>()
  const keep = (rows: readonly Row[]): void => {
    for (const row of rows) if (out.size < mostRows) out.set(`${row.epoch} ${row.seq}`, row)
  }
  return {
    read: (name, value) => void notes.set(name, value),
    rows: keep,
    changed({ put = {}, drop = [], rows = [], dropRows = [] }) {
      for (const [name, value] of Object.entries(put)) notes.set(name, value)
      for (const name of drop) notes.delete(name)
      for (const [epoch, seq] of dropRows) out.delete(`${epoch} ${seq}`)
      keep(rows)
      const { numbering } = put
      if (numbering) out.forEach(({ epoch, seq }, key) => (epoch < numbering.epoch || seq <= numbering.cursor) && out.delete(key))
    },
    putBack(into, rows) {
      notes.forEach((value, name) => value !== undefined && into.put(value, name))
      out.forEach((row) => rows.put(row))
    }
  }
}
