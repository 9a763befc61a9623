import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'

/**
 * Keeps a second process out of a data folder; returns the unlock. Throws a sentence that names the holder's process.
 * SQLite's file lock, since the system lets go of it when a process dies however it dies: process numbers come round
 * again, and two containers on one folder each have a process 1.
 */
export function lockFolder(folder: string): () => void {
  const pidFile = join(folder, 'lock.pid')
  const lock = new SqliteDatabase(join(folder, 'lock'), { timeout: 0 })
  try {
    lock.exec('begin exclusive')
  } catch (error) {
    lock.close()
    if (!(error instanceof SqliteDatabase.SqliteError) || error.code !== 'SQLITE_BUSY') throw error
    throw new Error(`Expected ${folder} to be free but process ${holder(pidFile)} uses it. Stop that one first, or give this one another DATA_DIR.`)
  }
  writeFileSync(pidFile, String(process.pid))
  return () => lock.close()
}

function holder(pidFile: string): string {
  try {
    return readFileSync(pidFile, 'utf8')
  } catch {
    return 'unknown'
  }
}
