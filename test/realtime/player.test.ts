import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { Manifest } from '../../server/domain/manifest.ts'
import { api } from '../../server/protocol/api.ts'
import { Refusal, type BatchAnswer, type ClockAnswer } from '../../server/protocol/player-wire.ts'
import type { Caller } from '../support/caller.ts'
import { pair, publish, publishPack } from '../support/on-air.ts'
import { startSystem } from '../support/system.ts'
import { enter, hello, refusalOf } from '../support/wire-client.ts'

const viewOf = async (caller: Caller, id: string) => (await caller.call(api.signs)).find(({ sign }) => sign.id === id)

async function paired() {
  const system = await startSystem()
  const administrator = await publishPack(system)
  const [view] = await administrator.call(api.signs)
  if (view === undefined) throw new Error('no sign')
  const { sign } = view
  return { system, administrator, sign, token: await pair(system.url, administrator, sign.id) }
}

test('[CN2] a hello of another protocol, another shape or without a sign’s token is refused with what to do', async () => {
  const system = await startSystem()
  expect(await refusalOf(system.url, '/player', { ...hello('t'.repeat(43)), protocol: 99 })).toMatchObject({ code: 'old-player', remedy: 'reload' })
  expect(await refusalOf(system.url, '/player', { protocol: 1, token: 7 })).toMatchObject({ code: 'bad-message', remedy: 'give-up' })
  expect(await refusalOf(system.url, '/player', hello('t'.repeat(43)))).toMatchObject({ code: 'bad-token', remedy: 'pair-again' })
  expect(await refusalOf(system.url, '/pairing', { protocol: 1 })).toMatchObject({ code: 'bad-message' })
})

test('[CN1] [CN3] [MF1] [MF5] a sign is welcomed, gets its manifest, and every asset is what its name says at the sign’s exact size', async () => {
  const { system, sign, token } = await paired()
  const player = await enter(system.url, hello(token))
  const manifest = Manifest.parse(await player.next('manifest:changed'))
  expect(manifest.sign.id).toBe(sign.id)
  expect(manifest.slides.map(({ slide }) => slide).sort()).toEqual(['fake-shop', 'sms-link'])
  const [segment] = manifest.segments
  expect((segment?.until ?? 0) - (segment?.from ?? 0)).toBe(35 * 24 * 3600 * 1000)
  for (const { sha256, bytes, width, height, mime } of manifest.assets) {
    const response = await fetch(`${system.url}/media/${sha256}`)
    const body = Buffer.from(await response.arrayBuffer())
    expect([response.headers.get('content-type'), body.length]).toEqual([mime, bytes])
    expect(createHash('sha256').update(body).digest('hex')).toBe(sha256)
    expect([width, height]).toEqual([sign.canvas.width, sign.canvas.height])
  }
})

test('[MF3] [MF4] ready is not shown: the console is told shown only when the sign said so', async () => {
  const { system, administrator, sign, token } = await paired()
  const player = await enter(system.url, hello(token))
  const { version } = Manifest.parse(await player.next('manifest:changed'))
  await player.ask('manifest:ready', { version, at: null })
  expect(await viewOf(administrator, sign.id)).toMatchObject({ held: { version, issue: 1 }, shown: null })
  expect((await administrator.call(api.issues))[0]?.reach).toEqual({ wanted: 76, shown: 0 })
  await player.ask('manifest:shown', { version, at: null })
  expect(await viewOf(administrator, sign.id)).toMatchObject({ shown: { version, issue: 1 } })
  expect((await administrator.call(api.issues))[0]?.reach).toEqual({ wanted: 76, shown: 1 })
})

test('[MF3] a fault on the sign is shown with its asset until the manifest stands', async () => {
  const { system, administrator, sign, token } = await paired()
  const player = await enter(system.url, hello(token))
  const { version, assets } = Manifest.parse(await player.next('manifest:changed'))
  await player.ask('manifest:failed', { version, at: null, asset: assets[0]?.sha256, fault: 'checksum', detail: 'other bytes' })
  expect(await viewOf(administrator, sign.id)).toMatchObject({ fault: { fault: 'checksum', detail: 'other bytes' } })
  await player.ask('manifest:shown', { version, at: null })
  expect((await viewOf(administrator, sign.id))?.fault).toBeNull()
})

test('[MF4] a sign that holds and shows what is wanted is sent nothing; one that lost it, or shows something else, is sent it again', async () => {
  const { system, token } = await paired()
  const first = await enter(system.url, hello(token))
  const { version } = Manifest.parse(await first.next('manifest:changed'))
  const player = await enter(system.url, hello(token, { holding: version, showing: version }))
  const status = { slide: null, offsetMs: 0, clockErrorMs: 1, unsentRecords: 0, heapBytes: null, usedBytes: null, errors: 0 }
  player.socket.emit('status:tell', { holding: version, showing: version, ...status })
  player.socket.emit('status:tell', { holding: null, showing: version, ...status })
  expect(Manifest.parse(await player.next('manifest:changed')).version).toBe(version)
  player.socket.emit('status:tell', { holding: version, showing: 'f'.repeat(64), ...status })
  expect(Manifest.parse(await player.next('manifest:changed')).version).toBe(version)
})

test('[MF8] a sign that is black by intent says so, and the console sees it', async () => {
  const { system, administrator, sign, token } = await paired()
  const player = await enter(system.url, hello(token))
  const { version } = Manifest.parse(await player.next('manifest:changed'))
  const status = { holding: version, showing: version, slide: null, offsetMs: 0, clockErrorMs: 1, unsentRecords: 0, heapBytes: null, usedBytes: null, errors: 0 }
  for (const dark of [true, false]) {
    player.socket.emit('status:tell', { ...status, dark })
    await expect.poll(async () => (await viewOf(administrator, sign.id))?.dark).toBe(dark)
  }
})

test('an issue that changes nothing for a sign is not sent to it, and what it shows is the new issue', async () => {
  const { system, administrator, sign, token } = await paired()
  const player = await enter(system.url, hello(token))
  const { version } = Manifest.parse(await player.next('manifest:changed'))
  await player.ask('manifest:shown', { version, at: null })
  await publish(administrator, 'again')
  expect(await viewOf(administrator, sign.id)).toMatchObject({ wanted: { version, issue: 2 }, shown: { version, issue: 2 } })
})

test('[CN4] a newer connection replaces the older, whose end does not make the sign offline', async () => {
  const { system, administrator, sign, token } = await paired()
  const older = await enter(system.url, hello(token))
  await enter(system.url, hello(token))
  expect(Refusal.parse(await older.next('session:refused'))).toMatchObject({ code: 'replaced', remedy: 'try-again' })
  expect((await viewOf(administrator, sign.id))?.onlineSince).not.toBeNull()
})

test('[CN4] of two machines with one token the first plays on, the second is told so, and the console too', async () => {
  const { system, administrator, sign, token } = await paired()
  const first = await enter(system.url, hello(token))
  first.socket.on('session:probe', (here: () => void) => here())
  expect(await refusalOf(system.url, '/player', hello(token, { boot: 'c'.repeat(16) }))).toMatchObject({ code: 'elsewhere', remedy: 'try-again', retryAfterMs: 30_000 })
  expect((await viewOf(administrator, sign.id))?.rivalAt).toBeGreaterThan(0)
  expect(first.socket.connected).toBe(true)
})

test('[CN4] a machine that does not answer any more is followed by its next boot', { timeout: 20_000 }, async () => {
  const { system, token } = await paired()
  const dead = await enter(system.url, hello(token))
  const next = await enter(system.url, hello(token, { boot: 'c'.repeat(16) }))
  expect(Refusal.parse(await dead.next('session:refused'))).toMatchObject({ code: 'replaced' })
  expect(next.socket.connected).toBe(true)
})

test('[CN6] a message of another shape is refused with what was expected, and the connection stays', async () => {
  const { system, token } = await paired()
  const player = await enter(system.url, hello(token))
  for (const message of [undefined, null, 7, {}, { version: 'x', at: null }])
    expect(await player.ask('manifest:shown', message)).toMatchObject({ ok: false, refusal: { code: 'bad-message' } })
  expect(await player.ask<BatchAnswer>('plays:report', { epoch: 1, oldest: 1, boots: [], records: [] })).toMatchObject({
    ok: false,
    refusal: { code: 'bad-message', message: expect.stringMatching(/records/) as string }
  })
  expect(player.socket.connected).toBe(true)
})

test('[CK1] the clock is answered with the times of receiving and sending', async () => {
  const { system, token } = await paired()
  const player = await enter(system.url, hello(token))
  const before = Date.now()
  const answer = await player.ask<ClockAnswer>('clock:ask')
  if (!answer.ok) throw new Error('refused')
  expect(answer.receivedMs).toBeGreaterThanOrEqual(before)
  expect(answer.sentMs).toBeGreaterThanOrEqual(answer.receivedMs)
})

test('[PL3] plays are counted once however often they are reported, and stand in the statistics and the report', async () => {
  const { system, administrator, sign, token } = await paired()
  const player = await enter(system.url, hello(token))
  const manifest = Manifest.parse(await player.next('manifest:changed'))
  const offsetMs = Date.now() - 60_000
  const record = {
    seq: 1,
    boot: 'b'.repeat(16),
    manifest: manifest.version,
    p0: 0,
    p1: 3,
    m0: 1000,
    m1: 13_000,
    offsetMs,
    wallMs: offsetMs + 1000,
    tallies: [
      { slide: 'fake-shop@1', outcome: 'completed', reason: null, plays: 2, shownMs: 6000 },
      { slide: 'sms-link@1', outcome: 'completed', reason: null, plays: 1, shownMs: 3000 },
      { slide: 'sms-link@1', outcome: 'interrupted', reason: 'joined', plays: 1, shownMs: 1200 }
    ]
  }
  const batch = { epoch: player.welcome.epoch, oldest: 1, boots: [], records: [record] }
  expect(await player.ask<BatchAnswer>('plays:report', batch)).toEqual({
    ok: true,
    epoch: player.welcome.epoch,
    cursor: 1,
    records: [{ seq: 1, verdict: 'counted' }]
  })
  expect(await player.ask<BatchAnswer>('plays:report', batch)).toMatchObject({ ok: true, cursor: 1, records: [{ seq: 1, verdict: 'known' }] })

  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Bangkok' }).format(offsetMs)
  const rows = await administrator.call(api.statistics, { query: { from: today, to: today, by: 'province' } })
  expect(rows).toHaveLength(76)
  expect(rows.find(({ key }) => key === sign.province)).toMatchObject({ completed: 3, interrupted: 1, failed: 0, signs: 1 })
  const report = await administrator.call(api.report, { params: { province: sign.province, month: today.slice(0, 7) } })
  expect(report.sheet.rows.map(({ figures }) => figures.digitalBillboard).sort()).toEqual([1, 2])
  expect(report.sheet.total.digitalBillboard).toBe(3)
  const csv = await administrator.try(api.reportFile, { params: { province: sign.province, month: today.slice(0, 7) }, query: { format: 'csv' } })
  expect(csv.status).toBe(200)
})
