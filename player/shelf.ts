/** The sign's own storage: one IndexedDB, every change a strict transaction, since nothing else survives a power cut. */
import type { Manifest } from '../server/domain/manifest.ts'
import type { Book } from './book.ts'
import { keepDatabase } from './database.ts'
import type { Errand } from './director.ts'
import { finished, settled } from './indexed-db.ts'
import type { Numbering, Row, RowKey } from './numbering.ts'
import { createRemembered } from './remembered.ts'

/** Single facts, by name. */
export interface Notes {
  token: string
  secret: string
  active: Manifest
  preparing: Manifest
  numbering: Numbering
  book: Book
  /** Offsets that earlier boots learned, newest last. */
  boots: { boot: string; offsetMs: number }[]
  /** Commands done, by id, newest last; and what one of them asked for, until a time. */
  commands: string[]
  errand: Errand
  /** Written to see whether the storage takes anything. */
  trial: true
}
export interface Change {
  put?: Partial<Notes>
  drop?: readonly (keyof Notes)[]
  rows?: readonly Row[]
  dropRows?: readonly RowKey[]
  asset?: { sha256: string; blob: Blob }
  dropAssets?: readonly string[]
}
export interface Shelf {
  /** False: nothing survives this boot. */
  readonly durable: boolean
  read<Name extends keyof Notes>(name: Name): Promise<Notes[Name] | undefined>
  /** All or nothing, and on disk when it resolves. */
  commit(change: Change): Promise<void>
  rows(from: RowKey, to: RowKey, limit?: number): Promise<Row[]>
  countRows(from: RowKey, to: RowKey): Promise<number>
  asset(sha256: string): Promise<Blob | undefined>
  assets(): Promise<string[]>
}

type Store = 'notes' | 'rows' | 'assets'

export async function openShelf(): Promise<Shelf> {
  const remembered = createRemembered()
  /** Notes and assets are named from outside, a row names itself. */
  const upgrade = (db: IDBDatabase): void => {
    db.createObjectStore('assets')
    remembered.putBack(db.createObjectStore('notes'), db.createObjectStore('rows', { keyPath: ['epoch', 'seq'] }))
  }
  const database = keepDatabase('paituean', upgrade)
  /** What one request on one store gives; the types are those of what `commit` has put there. */
  const ask = async <T>(store: Store, request: (store: IDBObjectStore) => IDBRequest): Promise<T> =>
    (await settled(request((await database.readable()).transaction(store).objectStore(store)))) as T
  await database.readable()
  return {
    durable: true,
    read: (name) =>
      ask<Notes[typeof name] | undefined>('notes', (notes) => notes.get(name)).then((value) => {
        remembered.read({ [name]: value })
        return value
      }),
    async commit(change) {
      const { put = {}, drop = [], rows = [], dropRows = [], asset, dropAssets = [] } = change
      const tx = (await database.writable()).transaction(['notes', 'rows', 'assets'], 'readwrite', { durability: 'strict' })
      const [notes, out, assets] = [tx.objectStore('notes'), tx.objectStore('rows'), tx.objectStore('assets')]
      for (const [name, value] of Object.entries(put)) notes.put(value, name)
      for (const name of drop) notes.delete(name)
      for (const key of dropRows) out.delete(key)
      for (const row of rows) out.put(row)
      if (asset) assets.put(asset.blob, asset.sha256)
      for (const sha256 of dropAssets) assets.delete(sha256)
      await finished(tx)
      remembered.changed(change)
    },
    rows: (from, to, limit) =>
      ask<Row[]>('rows', (rows) => rows.getAll(IDBKeyRange.bound(from, to), limit)).then((found) => {
        remembered.rows(found)
        return found
      }),
    countRows: (from, to) => ask('rows', (rows) => rows.count(IDBKeyRange.bound(from, to))),
    asset: (sha256) => ask('assets', (assets) => assets.get(sha256)),
    assets: () => ask('assets', (assets) => assets.getAllKeys())
  }
}
