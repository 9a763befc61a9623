import { createHash } from 'node:crypto'
import type { Clock } from '../../control/ports/clock.ts'
import { minuteMs } from '../../domain/time.ts'
import { isTaken, type Database } from '../database.ts'

/** A code stays good for the half minutes before and after its own. */
const codeLifeMs = 2 * minuteMs

/** Codes of second factors, each good once. */
export const openUsedCodes = ({ queries }: Database, clock: Clock) => ({
  /** True the first time. */
  async spend(person: string, code: string): Promise<boolean> {
    const at = clock.now()
    await queries.deleteFrom('used_code').where('at', '<', at - codeLifeMs).execute()
    const row = { person, code_hash: createHash('sha256').update(code).digest('hex'), at }
    try {
      await queries.insertInto('used_code').values(row).execute()
      return true
    } catch (error) {
      if (isTaken(error)) return false
      throw error
    }
  }
})
