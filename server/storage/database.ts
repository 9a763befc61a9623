import SqliteDatabase from 'better-sqlite3'
import { Kysely, SqliteDialect, type Compilable } from 'kysely'
import { migrate } from './migrate.ts'
import { migrations } from './migrations.ts'
import type { Schema } from './schema.ts'

/** One connection. Transactions on it never wait for anything, so no query can come between their statements. */
export interface Database {
  /** For prepared statements of the ingest path. */
  sqlite: SqliteDatabase.Database
  /** For everything else; not for Kysely's own transactions. */
  queries: Kysely<Schema>
  /** Writes all or nothing, durable on return. */
  atomically: (writes: readonly Compilable[]) => Promise<void>
  close(): void
}

const busyTimeoutMs = 5000

/** Opens or makes the file and brings its tables up to date. What a write returned from survives a power cut (`synchronous=FULL`). */
export function openDatabase(file: string): Database {
  const sqlite = new SqliteDatabase(file, { timeout: busyTimeoutMs })
  try {
    for (const setting of ['journal_mode = WAL', 'synchronous = FULL', 'foreign_keys = ON']) sqlite.pragma(setting)
    migrate(sqlite, migrations)
  } catch (error) {
    sqlite.close()
    throw error
  }
  const queries = new Kysely<Schema>({ dialect: new SqliteDialect({ database: sqlite }) })
  return {
    sqlite,
    queries,
    atomically(writes) {
      const compiled = writes.map((write) => write.compile())
      const write = sqlite.transaction(() => {
        for (const { sql, parameters } of compiled) sqlite.prepare(sql).run(...parameters)
      })
      return new Promise((written) => {
        write()
        written()
      })
    },
    close() {
      if (!sqlite.open) return
      try {
        sqlite.pragma('wal_checkpoint(TRUNCATE)')
      } catch {
        // On a full disk what was written stays in the log beside it, which the next start reads.
      }
      sqlite.close()
    }
  }
}

/** The write broke a primary key or a unique column. */
export const isTaken = (error: unknown): boolean =>
  error instanceof SqliteDatabase.SqliteError &&
  (error.code === 'SQLITE_CONSTRAINT_UNIQUE' || error.code === 'SQLITE_CONSTRAINT_PRIMARYKEY')
