import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openDatabase } from '../../server/storage/database.ts'
import { openStores } from '../../server/storage/open-stores.ts'
import { tempFolder } from '../support/temp-folder.ts'
import { issue, journal, noon } from './ledger-samples.ts'
import { recount } from './recount.ts'
import { systemClock } from '../../server/timing/clock.ts'

const signs = ['s1', 's2', 's3']

/** Runs the busy child until it has answered so often, kills it, and returns the last answer of each kind. */
async function killAfter(folder: string, answers: number): Promise<Map<string, number>> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'busy-child.ts'), folder], { stdio: ['ignore', 'pipe', 'inherit'] })
  const exited = once(child, 'exit')
  const said = new Map<string, number>()
  let count = 0
  for await (const line of createInterface(child.stdout)) {
    const [kind = '', number] = line.split(' ')
    said.set(kind, Number(number))
    if (++count === answers) child.kill('SIGKILL')
  }
  expect(await exited).toEqual([null, 'SIGKILL'])
  return said
}

test('kill -9 at any moment loses nothing that was answered, in the catalogue and in the ledger', { timeout: 120_000 }, async () => {
  const folder = await tempFolder()
  const first = await openStores({ clock: systemClock, folder, publicUrl: 'http://127.0.0.1' })
  await first.issues.append(issue(1, { 'heavy-rain@1': 'ฝนตกหนัก' }))
  for (const sign of signs) await first.ledger.open(sign, { journal: `${journal}${sign}`, epoch: 0, seq: 0 }, noon)
  await first.close()

  const [moments = []] = fc.sample(fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 8, maxLength: 8 }), { numRuns: 1, seed: 20261123 })
  for (const answers of moments) {
    const said = await killAfter(folder, answers)
    const notices: string[] = []
    const stores = await openStores({ clock: systemClock, folder, publicUrl: 'http://127.0.0.1', notice: (sentence) => notices.push(sentence) })
    try {
      expect(notices).toEqual([])
      expect(stores.catalogue.read().playlists.length).toBeGreaterThanOrEqual(said.get('catalogue') ?? 0)
      const sums = await stores.counts.sums('sign', { fromHour: 0, untilHour: 1_000_000 })
      for (const sign of signs) {
        const { cursor } = await stores.ledger.open(sign, { journal: `${journal}${sign}`, epoch: 1, seq: 1_000_000 }, noon)
        expect(cursor).toBeGreaterThanOrEqual(said.get(sign) ?? 0)
        expect(sums.find(({ key }) => key === sign)?.completed ?? 0).toBe(cursor * 5)
      }
    } finally {
      await stores.close()
    }
  }
  const database = openDatabase(join(folder, 'paituean.db'))
  const { evidence, projection } = await recount(database)
  database.close()
  expect(evidence).toEqual(projection)
})
