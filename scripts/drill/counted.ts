/** What the stopped server's ledger holds of a sign. */
import SqliteDatabase from 'better-sqlite3'
import { join } from 'node:path'
import { z } from 'zod'
import { PlayRecord } from '../../server/domain/record.ts'
import { completedIn } from './recorded.ts'
import type { Tally } from './verdict.ts'

export interface Counted {
  /** Completed plays in all records that arrived, each once. */
  reported: number
  /** Completed plays by `slide hour`. */
  counted: Tally
}

const Hours = z.array(z.object({ slide: z.string(), hour: z.number(), plays: z.number() }))
const Bodies = z.array(z.object({ body: z.string() }))

export function countedOf(folder: string, sign: string): Counted {
  const database = new SqliteDatabase(join(folder, 'paituean.db'), { readonly: true })
  const hours = database.prepare('select slide, hour, sum(completed) as plays from play_hour where sign = ? group by slide, hour having plays > 0')
  const bodies = database.prepare('select body from record where sign = ? group by boot, p0')
  const counted = new Map(Hours.parse(hours.all(sign)).map(({ slide, hour, plays }) => [`${slide} ${hour}`, plays]))
  const reported = Bodies.parse(bodies.all(sign)).reduce((sum, { body }) => sum + completedIn(PlayRecord.parse(JSON.parse(body))), 0)
  database.close()
  return { reported, counted }
}
