import { open, stat } from 'node:fs/promises'
import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { unseal } from '../sealed-text.ts'
import { catalogueName, databaseName } from './backup-manifest.ts'

export interface Moment {
  /** Sees the database as it was at one moment, whatever is written since. */
  sqlite: SqliteDatabase.Database
  /** The sealed catalogue of the same moment. */
  catalogue: Buffer
  close(): void
}

const mostTries = 500

/** What the file held throughout `during`, or undefined if it was replaced: an open file's number is given to no other. */
async function heldThroughout(file: string, during: () => void): Promise<Buffer | undefined> {
  const handle = await open(file, 'r')
  try {
    const { ino } = await handle.stat({ bigint: true })
    during()
    const bytes = await handle.readFile()
    return (await stat(file, { bigint: true })).ino === ino ? bytes : undefined
  } finally {
    await handle.close()
  }
}

/**
 * Database and catalogue of one moment, from a folder that may be in use: a reading transaction holds the database still, and
 * the catalogue counts only if it was not replaced around the transaction's beginning.
 */
export async function readMoment(folder: string): Promise<Moment> {
  const file = join(folder, catalogueName)
  const sqlite = new SqliteDatabase(join(folder, databaseName), { readonly: true, fileMustExist: true, timeout: 5000 })
  try {
    for (let tried = 0; tried < mostTries; tried++) {
      const catalogue = await heldThroughout(file, () => {
        sqlite.exec('begin')
        // Only a question makes the transaction begin.
        sqlite.prepare('select count(*) from sqlite_schema').get()
      })
      if (catalogue !== undefined) {
        if (unseal(catalogue.toString('utf8')) === undefined) throw new Error(`Expected a whole catalogue in ${file}, but it does not match the sha256 in its first line`)
        return { sqlite, catalogue, close: () => sqlite.close() }
      }
      sqlite.exec('rollback')
    }
    throw new Error(`Expected ${file} to stand still for a moment, but it was replaced ${String(mostTries)} times in a row`)
  } catch (fault) {
    sqlite.close()
    throw fault
  }
}
