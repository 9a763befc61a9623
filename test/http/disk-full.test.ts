import { join } from 'node:path'
import { readFile, writeFile } from 'node:fs/promises'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { diskFullOf } from '../../server/control/disk-full.ts'
import { Manifest } from '../../server/domain/manifest.ts'
import { api } from '../../server/protocol/api.ts'
import { verifyAudit } from '../../server/storage/verify-audit.ts'
import { verifyAccessLog } from '../../server/storage/access/verify-access-log.ts'
import { publishPack } from '../support/on-air.ts'
import { connectSign } from '../support/reporting-sign.ts'
import { openSmallDisk } from '../support/small-disk.ts'
import { startSystem } from '../support/system.ts'

const bangkokMs = 7 * 3600 * 1000
const nowInBangkok = (): string => new Date(Date.now() + bangkokMs).toISOString().slice(0, 19)

test('what the system and SQLite say of a full disk is told apart from other faults, wrapped or not', async () => {
  const full = await writeFile('/dev/full', 'x').catch((fault: unknown) => fault)
  expect(diskFullOf(full)?.code).toBe('disk-full')
  expect(diskFullOf(new Error('outer', { cause: new Error('inner', { cause: full }) }))?.code).toBe('disk-full')
  const sqlite = new Database(':memory:')
  sqlite.exec('create table a (b text); pragma max_page_count = 3')
  try {
    sqlite.prepare("insert into a values (hex(randomblob(100000)))").run()
  } catch (fault) {
    expect(diskFullOf(fault)?.code).toBe('disk-full')
  }
  expect(diskFullOf(new Error('another'))).toBeUndefined()
  expect.assertions(4)
})

test('a full disk refuses what would be written, in words; all else is served, signs go on, and when there is room again nothing is missing', { timeout: 60_000 }, async () => {
  const disk = await openSmallDisk(160)
  if (disk === undefined) {
    console.info('this machine lets us mount no small disk: only the words were tested')
    return
  }
  const system = await startSystem({ folder: join(disk.folder, 'data'), config: { logLevel: 'fatal' } })
  const { url, folder } = system
  const administrator = await publishPack(system)
  const sign = await connectSign(url, administrator, 'TH-81')
  await sign.play(nowInBangkok(), { 'fake-shop': 2 })
  const plan = { name: 'ก่อนเต็ม', enabled: false, entries: [], target: [{ kind: 'nation' }] }
  await administrator.call(api.createPlaylist, { body: plan })
  const picture = await readFile(join(import.meta.dirname, '..', 'rendering', 'golden', 'usual.png'))

  disk.fill()
  const refused = { status: 507, body: { code: 'disk-full', th: expect.stringContaining('เต็ม') as unknown, en: expect.stringContaining('disk is full') as unknown } }
  expect(await administrator.try(api.createPlaylist, { body: { ...plan, name: 'ขณะเต็ม' } })).toMatchObject(refused)
  expect(await administrator.upload(api.upload, picture, 'usual.png')).toMatchObject(refused)
  expect((await administrator.call(api.playlists)).map(({ name }) => name)).toContain('ก่อนเต็ม')
  const ready = await fetch(`${url}/readyz`)
  expect([ready.status, await ready.text()]).toEqual([503, expect.stringContaining('cannot be written')])
  expect((await fetch(`${url}/healthz`)).status).toBe(200)
  expect(await sign.ask('clock:ask')).toMatchObject({ ok: true })
  // A sign that comes anew is let in, and gets what it is to show.
  sign.comeBack()
  expect(await sign.next('sign:welcome')).toMatchObject({ sign: { id: sign.id }, epoch: sign.welcome.epoch })
  expect(Manifest.parse(await sign.next('manifest:changed')).sign.id).toBe(sign.id)

  // Whatever was taken is counted; whatever was not is kept by the sign and sent again.
  let untaken = 0
  let taken = 0
  for (let i = 0; i < 200 && untaken === 0; i += 1)
    await sign.play(nowInBangkok(), { 'sms-link': 1 }).then(
      () => (taken += 1),
      (fault: unknown) => {
        untaken += 1
        expect(String(fault)).toContain('not-ready')
      }
    )

  disk.empty()
  const after = await administrator.call(api.createPlaylist, { body: { ...plan, name: 'หลังเต็ม' } })
  expect((await administrator.call(api.playlists)).map(({ name }) => name)).toEqual(expect.arrayContaining(['ก่อนเต็ม', after.name]))
  expect((await administrator.upload(api.upload, picture, 'usual.png')).status).toBe(200)
  expect((await fetch(`${url}/readyz`)).status).toBe(200)
  const day = nowInBangkok().slice(0, 10)
  const counted = await administrator.call(api.statistics, { query: { from: day, to: day, by: 'slide' } })
  expect(Object.fromEntries(counted.map(({ key, completed }) => [key, completed]))).toMatchObject({ 'fake-shop': 2, ...(taken === 0 ? {} : { 'sms-link': taken }) })
  await system.stop()
  expect(verifyAudit(join(folder, 'paituean.db'))).toMatchObject({ sound: true })
  expect(await verifyAccessLog(join(folder, 'access'))).toMatchObject({ sound: true })
})
