import { expect, test } from 'vitest'
import { Manifest } from '../../server/domain/manifest.ts'
import { firstRules } from '../../server/domain/planning-rules.ts'
import { api } from '../../server/protocol/api.ts'
import type { Caller } from '../support/caller.ts'
import { pair, publish, publishPack } from '../support/on-air.ts'
import { bringIn } from '../support/people.ts'
import { startSystem } from '../support/system.ts'
import { enter, hello } from '../support/wire-client.ts'

const composed = { kind: 'composed', headline: 'อพยพด่วน', shortHeadline: 'อพยพ', body: '', callToAction: '', theme: 'alert' }
const asked = (sign: string, part: object = {}) => ({
  reason: 'น้ำหลากฉับพลัน',
  drill: false,
  slides: [{ kind: 'composed', title: 'อพยพด่วน', content: composed, dwellMs: 5000 }],
  target: [{ kind: 'sign', sign }],
  minutes: 15,
  ...part
})

/** A sign that shows the issue, a publisher and an approver. */
async function onAir(clock?: { now: () => number }) {
  const system = await startSystem(clock === undefined ? {} : { clock })
  const administrator = await publishPack(system)
  const publisher = await bringIn(system.url, administrator, 'publisher', ['publisher'])
  const approver = await bringIn(system.url, administrator, 'approver', ['approver'])
  const [view, other] = await administrator.call(api.signs)
  if (view === undefined || other === undefined) throw new RangeError('no sign')
  const token = await pair(system.url, administrator, view.sign.id)
  const player = await enter(system.url, hello(token))
  const base = Manifest.parse(await player.next('manifest:changed'))
  await player.ask('manifest:ready', { version: base.version, at: null })
  await player.ask('manifest:shown', { version: base.version, at: null })
  return { system, administrator, publisher, approver, sign: view.sign.id, other: other.sign.id, token, player, base }
}
const rowOf = async (caller: Caller, id: string, sign: string) =>
  (await caller.call(api.takeoverBoard, { params: { id } })).rows.find((row) => row.sign === sign)

test('a takeover is asked for by one and let out by another, is sent at once, and the board says only what the sign said', async () => {
  const { publisher, approver, administrator, sign, player, base } = await onAir()
  const { id, step } = await publisher.call(api.requestTakeover, { body: asked(sign) })
  expect(step.step).toBe('requested')
  expect(await approver.call(api.takeoverProblems, { params: { id } })).toEqual([])
  expect(await publisher.try(api.confirmTakeover, { params: { id } })).toMatchObject({ status: 403, body: { code: 'own-work' } })
  const before = Date.now()
  const { step: running, slots } = await approver.call(api.confirmTakeover, { params: { id } })
  expect(running).toMatchObject({ step: 'running', breakGlass: null })
  const manifest = Manifest.parse(await player.next('manifest:changed'))
  expect(Date.now() - before).toBeLessThan(5000)
  const segment = manifest.segments.find(({ takeover }) => takeover === id)
  expect(segment?.from).toBeLessThanOrEqual(Date.now())
  expect(Math.abs((segment?.until ?? 0) - (before + 15 * 60_000))).toBeLessThan(10_000)
  const { version } = manifest
  expect(await rowOf(administrator, id, sign)).toMatchObject({ verifiedAt: null, shownAt: null, hindrance: { kind: 'sent' } })
  player.socket.emit('manifest:progress', { version, have: 0, need: 1 })
  await expect.poll(async () => (await rowOf(administrator, id, sign))?.hindrance).toEqual({ kind: 'downloading', have: 0, need: 1 })
  await player.ask('manifest:ready', { version, at: null })
  expect(await rowOf(administrator, id, sign)).toMatchObject({ shownAt: null, hindrance: { kind: 'slide-end' } })
  await player.ask('manifest:shown', { version, at: null, takeover: id })
  expect(await rowOf(administrator, id, sign)).toMatchObject({ shownAt: expect.any(Number) as number, clearedAt: null, hindrance: null })

  const { id: slide } = { id: slots[0]?.slide }
  expect((await approver.call(api.slide, { params: { id: slide } })).revisions[0]).toMatchObject({ step: { step: 'approved' }, title: 'อพยพด่วน' })
  const record = {
    seq: 1, boot: 'b'.repeat(16), manifest: version, p0: 0, p1: 0, m0: 1000, m1: 6000, offsetMs: Date.now() - 10_000, wallMs: Date.now() - 9000,
    tallies: [{ slide: `${slide ?? ''}@1`, outcome: 'completed', reason: null, plays: 1, shownMs: 5000 }]
  }
  expect(await player.ask('plays:report', { epoch: player.welcome.epoch, oldest: 1, boots: [], records: [record] })).toMatchObject({ records: [{ verdict: 'counted' }] })

  await publisher.call(api.endTakeover, { params: { id } })
  const after = Manifest.parse(await player.next('manifest:changed'))
  expect(after.version).toBe(base.version)
  await player.ask('manifest:shown', { version: after.version, at: null })
  await player.ask('takeover:cleared', { takeover: id, at: null })
  expect(await rowOf(administrator, id, sign)).toMatchObject({ clearedAt: expect.any(Number) as number, hindrance: null })
  expect((await administrator.call(api.takeovers))[0]?.step).toMatchObject({ step: 'ended' })
  expect(await approver.try(api.extendTakeover, { params: { id }, body: { minutes: 5 } })).toMatchObject({ status: 409 })
})

test('an administrator may break the glass, saying why; others may not', async () => {
  const { administrator, publisher, approver, sign } = await onAir()
  const { id } = await administrator.call(api.requestTakeover, { body: asked(sign, { drill: true }) })
  for (const person of [publisher, approver])
    expect(await person.try(api.breakGlass, { params: { id }, body: { why: 'ไม่มีผู้อื่นอยู่เวรแล้ว' } })).toMatchObject({ status: 403 })
  expect(await administrator.try(api.breakGlass, { params: { id }, body: { why: 'สั้น' } })).toMatchObject({ status: 400 })
  const why = 'ไม่มีผู้อื่นอยู่เวรในเวลานี้'
  const { step } = await administrator.call(api.breakGlass, { params: { id }, body: { why } })
  expect(step).toMatchObject({ step: 'running', breakGlass: why })
  expect(await administrator.call(api.takeoverBoard, { params: { id } })).toMatchObject({ drill: true, rows: [{ sign }] })
  const { entries } = await administrator.call(api.audit, { query: { kind: 'takeover', id } })
  expect(entries).toMatchObject([{ action: 'broke the glass', after: { breakGlass: why } }, { action: 'requested' }])
  expect(await approver.try(api.confirmTakeover, { params: { id } })).toMatchObject({ status: 409, body: { code: 'wrong-state' } })
})

test('a takeover is extended, its end is in the manifest of a sign that is away, and a request that nobody confirms lapses after half an hour', async () => {
  let ahead = 0
  const clock = { now: () => Date.now() + ahead }
  const { system, administrator, approver, publisher, sign, other, player } = await onAir(clock)
  const { id } = await publisher.call(api.requestTakeover, { body: asked(sign, { target: [{ kind: 'sign', sign }, { kind: 'sign', sign: other }] }) })
  await approver.call(api.confirmTakeover, { params: { id } })
  await player.next('manifest:changed')
  await approver.call(api.extendTakeover, { params: { id }, body: { minutes: 120 } })
  const { segments } = Manifest.parse(await player.next('manifest:changed'))
  const until = segments.find(({ takeover }) => takeover === id)?.until ?? 0
  expect(Math.abs(until - (clock.now() + 120 * 60_000))).toBeLessThan(10_000)
  expect(await rowOf(administrator, id, other)).toMatchObject({ sentAt: null, hindrance: { kind: 'not-paired' } })

  const lapsing = await publisher.call(api.requestTakeover, { body: asked(sign) })
  ahead = 31 * 60_000
  expect(await approver.try(api.confirmTakeover, { params: { id: lapsing.id } })).toMatchObject({ status: 409 })
  await publisher.call(api.requestTakeover, { body: asked(sign) })
  const stepOf = async (takeover: string) => (await administrator.call(api.takeovers)).find((one) => one.id === takeover)?.step
  await expect.poll(() => stepOf(lapsing.id), { timeout: 15_000 }).toMatchObject({ step: 'refused', by: { id: 'system' } })
  ahead = 122 * 60_000
  player.socket.disconnect()
  await expect.poll(async () => (await rowOf(administrator, id, sign))?.hindrance?.kind, { timeout: 15_000 }).toBe('offline')
  await system.stop()
})

test('what a sign cannot show of it is told to whoever decides, and what nobody could read is refused', async () => {
  const { publisher, administrator, sign } = await onAir()
  const small = (await administrator.call(api.signs)).find(({ sign: { canvas } }) => canvas.width === 96)?.sign.id ?? ''
  const long = { ...composed, headline: 'มิจฉาชีพแอบอ้างเป็นเจ้าหน้าที่ธนาคารหลอกให้ติดตั้งแอปดูดเงินระวังอย่าหลงเชื่อเด็ดขาด', shortHeadline: '' }
  const slides = [{ kind: 'composed', title: 'ยาว', content: long, dwellMs: 5000 }]
  const large = (await administrator.call(api.signs)).find(({ sign: { canvas } }) => canvas.width === 1920)?.sign.id ?? sign
  const both = [small, large].map((id) => ({ kind: 'sign', sign: id }))
  const { id } = await publisher.call(api.requestTakeover, { body: asked(sign, { slides, target: both }) })
  expect(await administrator.call(api.takeoverProblems, { params: { id } })).toMatchObject([{ kind: 'illegible', signs: [small] }])
  expect(await publisher.try(api.requestTakeover, { body: asked(small, { slides }) })).toMatchObject({ status: 409, body: { code: 'cannot-publish' } })
  expect(await publisher.try(api.requestTakeover, { body: asked('nothing-such') })).toMatchObject({ status: 400 })
  const ready = [{ kind: 'ready', slide: 'child', dwellMs: 5000 }]
  expect(await publisher.try(api.requestTakeover, { body: asked(sign, { slides: ready }) })).toMatchObject({ status: 409, body: { code: 'wrong-state' } })
})

test('the board of an issue counts a sign for which it changes nothing, waits for the others, and survives a restart', async () => {
  const { system, administrator, sign, token, base } = await onAir()
  await publish(administrator, 'same again')
  const params = { params: { number: 2 } }
  const same = (await administrator.call(api.issueBoard, params)).rows
  expect(same).toHaveLength(76)
  expect(same.find((row) => row.sign === sign)).toMatchObject({ changed: false, shownAt: expect.any(Number) as number, hindrance: null })
  expect(same.filter(({ shownAt }) => shownAt !== null)).toHaveLength(1)
  expect(same.find((row) => row.sign !== sign)).toMatchObject({ changed: true, hindrance: { kind: 'not-paired' } })
  await administrator.call(api.changeRules, { body: { rules: { hotlineEachMinute: false, localShares: {} }, seen: firstRules } })
  const [playlist] = await administrator.call(api.playlists)
  const { id, ...plan } = playlist ?? { id: '', entries: [] }
  await administrator.call(api.changePlaylist, { params: { id }, body: { ...plan, entries: plan.entries.slice(0, 1) } })
  await publish(administrator, 'other')
  await expect.poll(async () => (await administrator.call(api.issueBoard, { params: { number: 3 } })).rows.find((row) => row.sign === sign)?.sentAt).not.toBeNull()
  const told = await administrator.call(api.issueBoard, { params: { number: 3 } })
  await system.stop()
  const again = await startSystem({ folder: system.folder, port: Number(new URL(system.url).port) })
  const back = await administrator.call(api.issueBoard, { params: { number: 3 } })
  const milestones = ({ sentAt, receivedAt, verifiedAt, shownAt }: (typeof back.rows)[number]) => ({ sentAt, receivedAt, verifiedAt, shownAt })
  expect(back.rows.map(milestones)).toEqual(told.rows.map(milestones))
  const player = await enter(again.url, hello(token, { holding: base.version, showing: base.version }))
  const { version } = Manifest.parse(await player.next('manifest:changed'))
  await player.ask('manifest:failed', { version, at: null, asset: null, fault: 'storage', detail: 'full' })
  const row = async () => (await administrator.call(api.issueBoard, { params: { number: 3 } })).rows.find((one) => one.sign === sign)
  expect(await row()).toMatchObject({ hindrance: { kind: 'disk-full', detail: 'full' } })
  await player.ask('manifest:failed', { version, at: null, asset: null, fault: 'over-budget', detail: 'too much' })
  expect(await row()).toMatchObject({ hindrance: { kind: 'over-budget', detail: 'too much' } })
  await player.ask('manifest:shown', { version, at: null })
  expect(await row()).toMatchObject({ shownAt: expect.any(Number) as number, hindrance: null })
})
