import { join } from 'node:path'
import { expect, test } from 'vitest'
import { api } from '../../server/protocol/api.ts'
import type { Trouble } from '../../server/domain/trouble.ts'
import { verifyAccessLog } from '../../server/storage/access/verify-access-log.ts'
import { recountMonth } from '../../server/storage/recount-month.ts'
import { verifyAudit } from '../../server/storage/verify-audit.ts'
import { createMovableClock, inBangkok } from '../support/movable-clock.ts'
import { publishPack } from '../support/on-air.ts'
import { connectSign } from '../support/reporting-sign.ts'
import { startSystem } from '../support/system.ts'

const noon = '2026-11-28T12:00'

test.each([
  ['an hour ahead', '2026-11-28T13:01'],
  ['an hour behind', '2026-11-28T11:01'],
  ['fourteen months ahead', '2028-01-28T12:01'],
  ['fourteen months behind', '2025-09-28T12:01']
])('a server whose clock is set %s and put right again counts every play where the sign measured it, and keeps its orders and its logs', async (_how, wrong) => {
  const clock = createMovableClock(noon)
  let passed = 0
  const system = await startSystem({ clock, steady: () => passed })
  const administrator = await publishPack(system)
  const sign = await connectSign(system.url, administrator, 'TH-81')
  const wantedBefore = (await administrator.call(api.signs)).find((view) => view.sign.id === sign.id)?.wanted
  await sign.play('2026-11-28T11:59', { 'fake-shop': 1 })

  passed += 60_000
  clock.moveTo(wrong)
  // By the sign’s own measure it is a minute past noon.
  await sign.play('2026-11-28T12:00:30', { 'fake-shop': 2 })
  await administrator.call(api.createPlaylist, { body: { name: 'ขณะนาฬิกาผิด', enabled: false, entries: [], target: [{ kind: 'nation' }] } })
  expect((await administrator.call(api.troubles)).map(({ kind }: Trouble) => kind)).toContain('clock-changed')

  passed += 60_000
  clock.moveTo('2026-11-28T12:02')
  await sign.play('2026-11-28T12:01:30', { 'fake-shop': 4 })
  const day = { from: '2026-11-28', to: '2026-11-28' }
  const trend = await administrator.call(api.trend, { query: day })
  expect(trend.rows.filter(({ completed }) => completed > 0).map(({ key, completed }) => [key, completed])).toEqual([
    ['2026-11-28T11', 1],
    ['2026-11-28T12', 6]
  ])
  expect(await administrator.call(api.statistics, { query: { ...day, by: 'slide' } })).toMatchObject([{ key: 'fake-shop', completed: 7 }])
  await expect.poll(async () => (await administrator.call(api.signs)).find((view) => view.sign.id === sign.id)?.wanted).toEqual(wantedBefore)
  await system.stop()

  const file = join(system.folder, 'paituean.db')
  expect(verifyAudit(file)).toMatchObject({ sound: true })
  expect(await verifyAccessLog(join(system.folder, 'access'))).toMatchObject({ sound: true })
  expect(recountMonth(file, '2026-11')).toMatchObject({ differing: [], altered: [], plays: 7 })
})

test('an issue that was sent out early because the clock ran ahead is not sent out again when it is put right', async () => {
  const clock = createMovableClock(noon)
  let passed = 0
  const system = await startSystem({ clock, steady: () => passed })
  const administrator = await publishPack(system)
  const { basis, fingerprint } = await administrator.call(api.checkIssue)
  await administrator.call(api.scheduleIssue, { body: { basis, fingerprint, note: 'ตามเวลา', at: inBangkok('2026-11-28T14:00') } })
  const numbers = async () => (await administrator.call(api.issues)).map(({ number }) => number)
  passed += 60_000
  clock.moveTo('2026-11-28T15:00')
  // Whatever is planned makes the alarm look at the clock.
  const next = await administrator.call(api.checkIssue)
  await administrator.call(api.scheduleIssue, { body: { basis: next.basis, fingerprint: next.fingerprint, note: 'อีกฉบับ', at: inBangkok('2026-11-28T18:00') } })
  await expect.poll(numbers).toEqual([2, 1])
  await expect.poll(async () => (await administrator.call(api.scheduledIssues)).length).toBe(1)
  clock.moveTo('2026-11-28T12:02')
  clock.moveTo('2026-11-28T14:01')
  expect((await administrator.call(api.scheduledIssues)).map(({ note }) => note)).toEqual(['อีกฉบับ'])
  expect(await numbers()).toEqual([2, 1])
})
