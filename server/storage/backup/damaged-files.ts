import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { hashFile } from './hash-file.ts'
import { databaseName, type BackupFile } from './backup-manifest.ts'

/** Reads every file again; gives those that are not what the manifest says. */
export async function damagedFiles(folder: string, files: readonly BackupFile[]): Promise<BackupFile[]> {
  const damaged: BackupFile[] = []
  for (const file of files) {
    const found = await hashFile(join(folder, file.path)).catch(() => undefined)
    if (found?.sha256 !== file.sha256 || found.bytes !== file.bytes) damaged.push(file)
  }
  return damaged
}

/** Throws a sentence unless SQLite finds the database of a backup whole. */
export function checkDatabase(folder: string): void {
  const file = join(folder, databaseName)
  const sqlite = new SqliteDatabase(file, { readonly: true, fileMustExist: true })
  try {
    const answer = sqlite.pragma('integrity_check', { simple: true })
    if (answer !== 'ok') throw new Error(`Expected a whole database in ${file} but SQLite found: ${String(answer)}`)
  } finally {
    sqlite.close()
  }
}
