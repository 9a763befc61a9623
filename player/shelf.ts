/** The sign's own storage: one IndexedDB, every change a strict transaction, since nothing else survives a power cut. */
import { openDB, type DBSchema, type IDBPDatabase } from 'idb'
import type { Manifest } from '../server/domain/manifest.ts'
import type { PlayRecord } from '../server/domain/record.ts'
import type { Book } from './book.ts'
import type { Numbering } from './numbering.ts'

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
}
/** A sealed record in the out box. */
export interface Row {
  epoch: number
  seq: number
  /** UTC ms, by the best clock there was. */
  sealedAt: number
  record: PlayRecord
}
export type RowKey = [epoch: number, seq: number]
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

interface Schema extends DBSchema {
  notes: { key: string; value: Notes[keyof Notes] }
  rows: { key: RowKey; value: Row }
  assets: { key: string; value: Blob }
}

const open = (onLost: () => void): Promise<IDBPDatabase<Schema>> =>
  openDB<Schema>('paituean', 1, {
    upgrade(db) {
      db.createObjectStore('notes')
      db.createObjectStore('rows', { keyPath: ['epoch', 'seq'] })
      db.createObjectStore('assets')
    },
    terminated: onLost
  })

export async function openShelf(): Promise<Shelf> {
  let db: IDBPDatabase<Schema> | null = null
  const ready = async (): Promise<IDBPDatabase<Schema>> => (db ??= await open(() => (db = null)))
  await ready()
  const range = (from: RowKey, to: RowKey): IDBKeyRange => IDBKeyRange.bound(from, to)
  return {
    durable: true,
    async read<Name extends keyof Notes>(name: Name) {
      return (await (await ready()).get('notes', name)) as Notes[Name] | undefined
    },
    async commit({ put = {}, drop = [], rows = [], dropRows = [], asset, dropAssets = [] }) {
      const tx = (await ready()).transaction(['notes', 'rows', 'assets'], 'readwrite', { durability: 'strict' })
      const [notes, out, assets] = [tx.objectStore('notes'), tx.objectStore('rows'), tx.objectStore('assets')]
      const work: Promise<unknown>[] = [tx.done]
      for (const [name, value] of Object.entries(put)) work.push(notes.put(value, name))
      for (const name of drop) work.push(notes.delete(name))
      for (const key of dropRows) work.push(out.delete(key))
      for (const row of rows) work.push(out.put(row))
      if (asset) work.push(assets.put(asset.blob, asset.sha256))
      for (const sha256 of dropAssets) work.push(assets.delete(sha256))
      await Promise.all(work)
    },
    rows: async (from, to, limit) => (await ready()).getAll('rows', range(from, to), limit),
    countRows: async (from, to) => (await ready()).count('rows', range(from, to)),
    asset: async (sha256) => (await ready()).get('assets', sha256),
    assets: async () => (await ready()).getAllKeys('assets')
  }
}
