import type SqliteDatabase from 'better-sqlite3'
import type { Tally } from '../domain/record.ts'
import { dayOfHour } from './bangkok-days.ts'
import type { Schema } from './schema.ts'
import { splitSlideKey } from './slide-key.ts'

type Row = Schema['play_hour']

/** Hourly counts, and which days they change. To be used inside a transaction. */
export function openProjection(sqlite: SqliteDatabase.Database) {
  const upsert = sqlite.prepare<Row>(
    `insert into play_hour (hour, sign, slide, revision, province, completed, interrupted, failed, shown_ms)
     values (@hour, @sign, @slide, @revision, @province, @completed, @interrupted, @failed, @shown_ms)
     on conflict do update set completed = completed + excluded.completed, interrupted = interrupted + excluded.interrupted,
       failed = failed + excluded.failed, shown_ms = shown_ms + excluded.shown_ms`
  )
  const reopen = sqlite.prepare<[string, number]>('insert or ignore into play_dirty (sign, day) values (?, ?)')
  /** The counts of one batch, summed before they are written once by `save`. */
  return (sign: string, province: string) => {
    const rows = new Map<string, Row>()
    const rowOf = (hour: number, key: string): Row => {
      const name = `${String(hour)} ${key}`
      const row = rows.get(name) ?? { hour, sign, province, ...splitSlideKey(key), completed: 0, interrupted: 0, failed: 0, shown_ms: 0 }
      rows.set(name, row)
      return row
    }
    return {
      add(hour: number, tallies: readonly Tally[]) {
        for (const { slide, outcome, plays, shownMs } of tallies) {
          const row = rowOf(hour, slide)
          row[outcome] += plays
          // Whole milliseconds: their sums do not depend on the order they are added in.
          row.shown_ms += Math.round(shownMs)
        }
      },
      save() {
        for (const row of rows.values()) upsert.run(row)
        for (const day of new Set([...rows.values()].map(({ hour }) => dayOfHour(hour)))) reopen.run(sign, day)
      }
    }
  }
}
