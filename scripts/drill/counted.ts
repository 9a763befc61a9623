import SqliteDatabase from 'better-sqlite3'
import { join } from 'node:path'
import type { Tally } from './verdict.ts'

/** Completed plays of a sign by `slide hour`, as the stopped server's ledger holds them. */
export function countedOf(folder: string, sign: string): Tally {
  const database = new SqliteDatabase(join(folder, 'paituean.db'), { readonly: true })
  const rows = database.prepare('select slide, hour, sum(completed) as plays from play_hour where sign = ? group by slide, hour').all(sign) as {
    slide: string
    hour: number
    plays: number
  }[]
  database.close()
  return new Map(rows.filter(({ plays }) => plays > 0).map(({ slide, hour, plays }) => [`${slide} ${hour}`, plays]))
}
