import { readFile, stat } from 'node:fs/promises'
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

const mostTries = 100

/** A file that is replaced gets another number. */
const markOf = async (file: string): Promise<string> => {
  const { ino, mtimeNs } = await stat(file, { bigint: true })
  return `${String(ino)} ${String(mtimeNs)}`
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
      const before = await markOf(file)
      sqlite.exec('begin')
      // Only a question makes the transaction begin.
      sqlite.prepare('select count(*) from sqlite_schema').get()
      const catalogue = await readFile(file)
      if ((await markOf(file)) === before) {
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
