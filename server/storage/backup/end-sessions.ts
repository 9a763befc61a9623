import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { databaseName } from './backup-manifest.ts'

/** Ends every session in a folder's database; gives how many there were. The cookie of one that has ended since the backup would be good again. */
export function endSessions(folder: string): number {
  const sqlite = new SqliteDatabase(join(folder, databaseName), { fileMustExist: true })
  try {
    return sqlite.transaction(() => {
      // Half-open sign-ins wait there for their second step.
      sqlite.prepare('delete from verification').run()
      return sqlite.prepare('delete from session').run().changes
    })()
  } finally {
    sqlite.close()
  }
}
