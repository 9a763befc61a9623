import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { createLedgerKeeping } from '../../server/control/ledger-keeping.ts'
import { dayMs, hourOf, spanOfMonth } from '../../server/domain/time.ts'
import { openStores } from '../../server/storage/open-stores.ts'
import { batch, issue, journal, noon, record, sign } from '../storage/ledger-samples.ts'
import { tempFolder } from '../support/temp-folder.ts'
import { systemClock } from '../../server/timing/clock.ts'

const tenDays = Array.from({ length: 10 }, (_, day) => noon + day * dayMs)

/** Ten days of plays around the end of November, and the keeping of them at a time. */
async function kept(now: number, firstUncertified: string) {
  const stores = await openStores({ clock: systemClock, folder: join(await tempFolder(), 'data'), publicUrl: 'http://127.0.0.1' })
  await stores.issues.append(issue(1, { 'heavy-rain@1': 'ฝนตกหนัก' }))
  await stores.ledger.open(sign, { journal, epoch: 0, seq: 0 }, noon)
  const all = tenDays.map((at, index) => record(index + 1, { m0: at - noon, m1: at - noon + 40_000, wallMs: at }))
  for (const one of all) await stores.ledger.accept(batch([one], { at: one.wallMs + 60_000 }))
  const keeping = createLedgerKeeping({ ...stores, clock: { now: () => now }, firstUncertifiedMonth: () => Promise.resolve(firstUncertified) })
  onTestFinished(async () => {
    await keeping.stop()
    await stores.close()
  })
  const run = async (name: string): Promise<void> => keeping.rounds.find((round) => round.name === name)?.run()
  const evidence = async () => (await stores.evidence.behind({ sign, from: noon, until: noon + 20 * dayMs }, { limit: 100 })).rows.map(({ startedAt }) => Math.round((startedAt - noon) / dayMs))
  const completed = async () => (await stores.counts.total({ fromHour: 0, untilHour: hourOf(now) + 1 }))[0]?.completed
  return { stores, run, evidence, completed }
}

test('evidence older than 120 days goes, its counts stay for ever, and the watermark says from when on there is evidence', async () => {
  const now = noon + 125 * dayMs
  const { stores, run, evidence, completed } = await kept(now, '2027-12')
  expect(stores.catalogue.read().settings.evidenceDays).toBe(120)
  await run('roll-ups')
  await run('evidence')
  expect(await evidence()).toEqual([5, 6, 7, 8, 9])
  expect(await stores.evidence.watermark()).toBe(noon + 5 * dayMs)
  expect(await completed()).toBe(50)
})

test('evidence of a month that is not certified stays, however old it is, and so does that of every later month', async () => {
  const now = noon + 800 * dayMs
  const { stores, run, evidence } = await kept(now, '2026-12')
  await run('evidence')
  expect(await stores.evidence.watermark()).toBe(spanOfMonth('2026-12').from)
  expect(await evidence()).toEqual([8, 9])
  const held = await kept(now, '2026-11')
  await held.run('evidence')
  expect(await held.evidence()).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
})

test('a sign’s newest record stays, so that what comes next can be judged', async () => {
  const { run, evidence, stores } = await kept(noon + 800 * dayMs, '2029-01')
  await run('evidence')
  expect(await evidence()).toEqual([9])
  const next = record(11, { m0: 20 * dayMs, m1: 20 * dayMs + 40_000, wallMs: noon + 20 * dayMs })
  expect((await stores.ledger.accept(batch([next], { at: noon + 21 * dayMs }))).records).toEqual([{ seq: 11, verdict: 'counted' }])
})
