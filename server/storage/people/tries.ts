import type { TryStore } from '../../control/ports/people.ts'
import { countTry, lockOf, uncountTry, type Tries } from '../../domain/lockout.ts'
import type { Database } from '../database.ts'

interface TryRow {
  key: string
  failures: number
  since: number
  locked_until: number | null
}

export function openTries({ sqlite }: Database): TryStore {
  const select = sqlite.prepare<[string], TryRow>('select * from tries where key = ?')
  const save = sqlite.prepare<[TryRow]>('insert or replace into tries (key, failures, since, locked_until) values (@key, @failures, @since, @locked_until)')
  const remove = sqlite.prepare<[string]>('delete from tries where key = ?')
  const drop = sqlite.prepare<[number, number]>('delete from tries where since < ? and (locked_until is null or locked_until < ?)')
  const read = (key: string): Tries | undefined => {
    const row = select.get(key)
    return row && { failures: row.failures, since: row.since, lockedUntil: row.locked_until }
  }
  const write = (key: string, { failures, since, lockedUntil }: Tries): void => {
    save.run({ key, failures, since, locked_until: lockedUntil })
  }
  return {
    read: (key) => Promise.resolve(read(key)),
    // Nothing waits between the look and the write.
    take(key, at, limit) {
      const before = read(key)
      const locked = lockOf(before, at)
      if (locked !== null) return Promise.resolve({ lockedUntil: locked, isLast: false })
      const after = countTry(before, at, limit)
      write(key, after)
      return Promise.resolve({ lockedUntil: null, isLast: after.lockedUntil !== null })
    },
    giveBack(key) {
      const before = read(key)
      if (before !== undefined) write(key, uncountTry(before))
      return Promise.resolve()
    },
    forget(key) {
      remove.run(key)
      return Promise.resolve()
    },
    sweep(before) {
      drop.run(before, before)
      return Promise.resolve()
    }
  }
}
