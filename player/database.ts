/** The page's one database, opened when it is needed, and anew when the browser has closed it. */
import { openDatabase, settled } from './indexed-db.ts'

export interface Database {
  readable(): Promise<IDBDatabase>
  /** Nothing is written behind what may be torn: refused until another log is begun. */
  writable(): Promise<IDBDatabase>
  /** Opens it anew the next time. */
  forget(): void
}

/**
 * Chromium goes on in the log it finds, also behind a record that a full disk, a power cut or a kill tore, and takes that log for spoilt when it
 * reads it again: all that was kept is gone at the start after the next. Deleting a database makes it begin another log.
 */
async function beginLog(name: string): Promise<void> {
  const request = indexedDB.open(name)
  await settled(request)
  request.result.close()
  await settled(indexedDB.deleteDatabase(name))
}

export function keepDatabase(name: string, upgrade: (db: IDBDatabase) => void): Database {
  let db: Promise<IDBDatabase> | null = null
  let log: Promise<void> | null = null
  const readable = (): Promise<IDBDatabase> => {
    if (db) return db
    const lost = (): void => {
      if (db === opened) db = log = null
    }
    const opened = openDatabase(name, upgrade, lost)
    db = opened
    opened.catch(lost)
    return opened
  }
  const writable = async (): Promise<IDBDatabase> => {
    const opened = readable()
    await opened
    const begun = (log ??= beginLog(`${name}-log`))
    await begun.catch((fault: unknown) => {
      if (log === begun) log = null
      throw fault
    })
    return db === opened ? opened : writable()
  }
  return { readable, writable, forget: () => void (db = log = null) }
}
