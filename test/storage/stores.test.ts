import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { openStores } from '../../server/storage/open-stores.ts'
import { tempFolder } from '../support/temp-folder.ts'
import { describeMonths } from './describe-months.ts'
import { describeStores } from './describe-stores.ts'
import { expect, test } from 'vitest'
import { issue } from './ledger-samples.ts'
import { systemClock } from '../../server/timing/clock.ts'

const settings = { publicUrl: 'http://127.0.0.1' }

async function openEmbeddedStores() {
  const stores = await openStores({ clock: systemClock, ...settings, folder: await tempFolder() })
  onTestFinished(() => stores.close())
  return stores
}
describeStores('the embedded stores', openEmbeddedStores)
describeMonths('the embedded stores', openEmbeddedStores)

test('everything is there after closing and opening again, and nothing waits in the write-ahead log', async () => {
  const folder = await tempFolder()
  const first = await openStores({ clock: systemClock, ...settings, folder })
  await first.issues.append(issue(1, { 'heavy-rain@1': 'ฝนตกหนัก' }))
  const sha256 = await first.media.keep(Buffer.from('picture'))
  await first.close()
  await expect(stat(join(folder, 'paituean.db-wal'))).rejects.toThrow('ENOENT')
  const second = await openStores({ clock: systemClock, ...settings, folder })
  expect(await second.issues.latest()).toEqual(issue(1, { 'heavy-rain@1': 'ฝนตกหนัก' }))
  expect(Buffer.from(await second.media.read(sha256)).toString()).toBe('picture')
  await second.close()
})

test('closing lets what waits be counted first', async () => {
  const stores = await openStores({ clock: systemClock, ...settings, folder: await tempFolder() })
  const waiting = stores.ledger.open('s1', { journal: 'journal000000001', epoch: 0, seq: 0 }, 0)
  await stores.close()
  expect(await waiting).toEqual({ epoch: 1, cursor: 0 })
})
