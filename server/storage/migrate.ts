import type SqliteDatabase from 'better-sqlite3'

/** Takes the steps a database has not taken, each whole or not at all; `user_version` counts them. Throws on a newer database. */
export function migrate(sqlite: SqliteDatabase.Database, steps: readonly string[]): void {
  const taken = Number(sqlite.pragma('user_version', { simple: true }))
  if (taken > steps.length)
    throw new Error(
      `Expected a database of step ${String(steps.length)} or older but ${sqlite.name} is at step ${String(taken)}: a newer Paituean has written it. Start that version.`
    )
  for (const [index, step] of steps.entries()) {
    if (index < taken) continue
    sqlite.transaction(() => {
      sqlite.exec(step)
      sqlite.pragma(`user_version = ${String(index + 1)}`)
    })()
  }
}
