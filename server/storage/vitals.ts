import { rm, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import type { Vitals } from '../control/ports/vitals.ts'
import type { Database } from './database.ts'
import { writeSynced } from './durable-file.ts'
import { forgetRestored, readRestored } from './restored-note.ts'

/** Of a data folder and the database in it. */
export function openVitals(folder: string, { sqlite }: Database): Vitals {
  const probe = join(folder, '.probe')
  return {
    async write() {
      await writeSynced(probe, 'can be written')
      await rm(probe)
    },
    ask: () =>
      new Promise((answered) => {
        sqlite.prepare('select 1 from epoch limit 1').get()
        answered()
      }),
    restored: () => readRestored(folder),
    acknowledge: () => forgetRestored(folder),
    async room() {
      const { bavail, blocks, bsize } = await statfs(folder)
      return { free: bavail * bsize, total: blocks * bsize }
    }
  }
}
