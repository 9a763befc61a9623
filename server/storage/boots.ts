import type SqliteDatabase from 'better-sqlite3'
import type { BootStanding } from '../domain/ledger.ts'

/** What is known of each boot of a sign. To be used inside a transaction. */
export function openBoots(sqlite: SqliteDatabase.Database) {
  const find = sqlite.prepare<[string, string], BootStanding>('select highest, offset_ms as offsetMs from boot where sign = ? and boot = ?')
  const save = sqlite.prepare<[string, string, number, number | null]>(
    `insert into boot (sign, boot, highest, offset_ms) values (?, ?, ?, ?)
     on conflict (sign, boot) do update set highest = excluded.highest, offset_ms = excluded.offset_ms`
  )
  /** The standings one batch reads and changes, written once by `save`. */
  return (sign: string) => {
    const standings = new Map<string, BootStanding>()
    const changed = new Set<string>()
    const of = (boot: string): BootStanding => {
      const standing = standings.get(boot) ?? find.get(sign, boot) ?? { highest: -1, offsetMs: null }
      standings.set(boot, standing)
      return standing
    }
    const change = (boot: string, part: Partial<BootStanding>) => {
      standings.set(boot, { ...of(boot), ...part })
      changed.add(boot)
    }
    return {
      of,
      /** Records that were placed before keep their hour. */
      learnOffset(boot: string, offsetMs: number) {
        if (of(boot).offsetMs !== offsetMs) change(boot, { offsetMs })
      },
      take(boot: string, play: number) {
        if (of(boot).highest < play) change(boot, { highest: play })
      },
      save() {
        for (const boot of changed) save.run(sign, boot, of(boot).highest, of(boot).offsetMs)
      }
    }
  }
}
