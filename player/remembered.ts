/** What this page knows to be on its disk, to be written again when the browser has thrown the storage away under it, as a full disk makes it do. */
import type { Row } from './numbering.ts'
import type { Change, Notes } from './shelf.ts'

export interface Remembered {
  read(note: Partial<Notes>): void
  rows(rows: readonly Row[]): void
  /** It is on disk. */
  changed(change: Change): void
  putBack(notes: IDBObjectStore, rows: IDBObjectStore): void
}

export function createRemembered(): Remembered {
  const notes: Partial<Notes> = {}
  /** Not answered yet: a few, or one an hour without a network. */
  const out = new Map<string, Row>()
  const keep = (rows: readonly Row[]): void => rows.forEach((row) => out.set(`${row.epoch} ${row.seq}`, row))
  return {
    read: (note) => void Object.assign(notes, note),
    rows: keep,
    changed({ put, drop = [], rows = [] }) {
      Object.assign(notes, put)
      for (const name of drop) Object.assign(notes, { [name]: undefined })
      keep(rows)
      const { numbering } = notes
      if (numbering) out.forEach(({ epoch, seq }, key) => (epoch !== numbering.epoch || seq <= numbering.cursor) && out.delete(key))
    },
    putBack(into, rows) {
      for (const [name, value] of Object.entries(notes)) if (value) into.put(value, name)
      out.forEach((row) => rows.put(row))
    }
  }
}
