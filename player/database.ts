/** The page's one database, opened when it is needed, and anew when the browser has closed it. */
import { openDatabase, settled } from './indexed-db.ts'

export interface Database {
  readable(): Promise<IDBDatabase>
  /** Nothing is written behind what may be torn: refused until another log is begun. */
  writable(): Promise<IDBDatabase>
}

/**
 * Chromium goes on in the log it finds, also behind a record that a full disk, a power cut or a kill tore, and takes that log for spoilt when it
 * reads it again: all that was kept is gone at the start after the next. Deleting a database makes it begin another log.
 */
export function beginLog(name: string): Promise<unknown> {
  const request = indexedDB.open(name)
  // However late it comes: one that stays open would keep the deletion waiting.
  request.onsuccess = () => request.result.close()
  return settled(request).then(() => settled(indexedDB.deleteDatabase(name)))
}

export function keepDatabase(name: string, upgrade: (db: IDBDatabase) => void): Database {
  let db: Promise<IDBDatabase> | null = null
  let log: Promise<unknown> | null = null
  const lost = (): void => void (db = log = null)
  const readable = (): Promise<IDBDatabase> => {
    if (!db) {
      db = openDatabase(name, upgrade)
      // The browser closes it of itself, as after damage.
      db.then((made) => (made.onclose = lost), lost)
    }
    return db
  }
  const writable = async (): Promise<IDBDatabase> => {
    const opened = readable()
    await opened
    if (!log) {
      log = beginLog(`${name}-log`)
      log.catch(() => (log = null))
    }
    await log
    return db === opened ? opened : writable()
  }
  return { readable, writable }
}
