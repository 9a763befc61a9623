import { once } from 'node:events'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import SqliteDatabase from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { readMoment } from '../../server/storage/backup/read-moment.ts'
import { unseal } from '../../server/storage/sealed-text.ts'
import { tempFolder } from '../support/temp-folder.ts'

test('catalogue and database are of one moment: of two that are written in turn neither is ever a step too far', { timeout: 60_000 }, async () => {
  const folder = await tempFolder()
  const writer = new Worker(new URL('./stepping-writer.ts', import.meta.url), { workerData: { folder } })
  onTestFinished(async () => {
    await writer.terminate()
  })
  await once(writer, 'message')
  const live = new SqliteDatabase(join(folder, 'paituean.db'), { readonly: true })
  onTestFinished(() => {
    live.close()
  })
  const stepsIn = (sqlite: SqliteDatabase.Database): number => sqlite.prepare<[], { steps: number }>('select count(*) as steps from step').get()?.steps ?? 0
  const seen = new Set<number>()
  for (let look = 0; look < 150; look++) {
    const moment = await readMoment(folder)
    const catalogue = Number(unseal(moment.catalogue.toString('utf8')))
    // The database stands still however long the reading takes.
    while (stepsIn(live) < catalogue + 2) await new Promise((later) => setImmediate(later))
    const database = stepsIn(moment.sqlite)
    moment.close()
    expect([database, database + 1]).toContain(catalogue)
    seen.add(catalogue)
  }
  expect(seen.size).toBeGreaterThan(10)
})
