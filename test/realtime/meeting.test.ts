/** Wanted and actual meet again by themselves, whatever was lost between them. */
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { Manifest } from '../../server/domain/manifest.ts'
import { api } from '../../server/protocol/api.ts'
import { startBadNetwork } from '../support/bad-network.ts'
import type { Caller } from '../support/caller.ts'
import { pair, publishPack, showOnly } from '../support/on-air.ts'
import { startSystem } from '../support/system.ts'
import { watchFleet } from '../support/watched-fleet.ts'
import { enter, hello } from '../support/wire-client.ts'

const patience = { timeout: 90_000, interval: 300 }

const notShown = async (caller: Caller, number: number): Promise<string[]> =>
  (await caller.call(api.issueBoard, { params: { number } })).rows.flatMap(({ sign, shownAt, hindrance }) => (shownAt === null ? [`${sign} ${hindrance?.kind ?? ''}`] : []))

test('[MF4] 76 signs on a bad network, their connections cut again and again, all come to show the newest issue, and the board never says so too early', { timeout: 240_000 }, async () => {
  const system = await startSystem()
  const administrator = await publishPack(system)
  const seed = 'storm-1'
  const network = await startBadNetwork(system.url, { seed, delayMs: 80 })
  const signs = (await administrator.call(api.signs)).map(({ sign }) => sign.id)
  const { fleet, shown } = watchFleet(network.url, administrator, signs, seed, { flap: 0.02, duplicate: 0.3 })
  await expect.poll(() => fleet.state().showing, patience).toBe(76)
  for (const [round, slide] of ['fake-shop', 'sms-link'].entries()) {
    await showOnly(administrator, slide, `round ${round}`)
    network.cut(0.2)
    await wait(300)
    network.cut(0.1)
  }
  const last = await showOnly(administrator, 'fake-shop', 'last')
  const early: string[] = []
  await expect
    .poll(async () => {
      network.cut(0.01)
      const { rows } = await administrator.call(api.issueBoard, { params: { number: last } })
      const wanted = new Map((await administrator.call(api.signs)).map(({ sign, wanted: version }) => [sign.id, version?.version]))
      for (const { sign, shownAt } of rows)
        if (shownAt !== null && !shown.get(sign)?.some(({ version, at }) => version === wanted.get(sign) && at <= shownAt + 20)) early.push(sign)
      return rows.filter(({ shownAt }) => shownAt === null).length
    }, patience)
    .toBe(0)
  expect(early).toEqual([])
  const apart = async () => (await administrator.call(api.signs)).filter(({ wanted, shown: on }) => wanted?.version !== on?.version).length
  await expect.poll(apart, patience).toBe(0)
})

test('after a restart of the server, with an issue published while signs were away, every sign shows it', { timeout: 120_000 }, async () => {
  const system = await startSystem()
  const administrator = await publishPack(system)
  const signs = (await administrator.call(api.signs)).slice(0, 6).map(({ sign }) => sign.id)
  const { fleet } = watchFleet(system.url, administrator, signs, 'restart')
  await expect.poll(() => fleet.state().showing, patience).toBe(6)
  fleet.sign(signs[0] ?? '')?.leave()
  const number = await showOnly(administrator, 'sms-link', 'while one is away')
  await system.stop()
  await startSystem({ folder: system.folder, port: Number(new URL(system.url).port) })
  fleet.sign(signs[0] ?? '')?.comeBack()
  await expect.poll(async () => (await notShown(administrator, number)).filter((one) => !one.endsWith('not-paired')), patience).toEqual([])
})

test('a connection that is half open is found out by both, and the sign comes back to what is wanted', { timeout: 90_000 }, async () => {
  const system = await startSystem({ pings: { everyMs: 500, patienceMs: 500 } })
  const administrator = await publishPack(system)
  const [view] = await administrator.call(api.signs)
  const sign = view?.sign.id ?? ''
  const network = await startBadNetwork(system.url, { seed: 'half', delayMs: 0 })
  const { fleet } = watchFleet(network.url, administrator, [sign], 'half')
  await expect.poll(() => fleet.state().showing, patience).toBe(1)
  const onlineSince = async () => (await administrator.call(api.signs))[0]?.onlineSince
  const before = await onlineSince()
  network.swallow()
  const number = await showOnly(administrator, 'sms-link', 'into the void')
  await expect.poll(onlineSince, patience).not.toBe(before)
  await expect.poll(async () => (await notShown(administrator, number)).some((one) => one.startsWith(sign)), patience).toBe(false)
})

test('facts told twice, late or out of order change nothing that stands', async () => {
  const system = await startSystem()
  const administrator = await publishPack(system)
  const [view] = await administrator.call(api.signs)
  const sign = view?.sign.id ?? ''
  const token = await pair(system.url, administrator, sign)
  const player = await enter(system.url, hello(token))
  const first = Manifest.parse(await player.next('manifest:changed'))
  for (const event of ['manifest:ready', 'manifest:ready', 'manifest:shown', 'manifest:shown', 'manifest:ready'])
    expect(await player.ask(event, { version: first.version, at: null })).toEqual({ ok: true })
  const row = async (number: number) => (await administrator.call(api.issueBoard, { params: { number } })).rows.find((one) => one.sign === sign)
  const told = await row(1)
  expect(told).toMatchObject({ shownAt: expect.any(Number) as number, hindrance: null })
  await player.ask('manifest:shown', { version: first.version, at: null })
  expect(await row(1)).toEqual(told)
  const number = await showOnly(administrator, 'sms-link', 'next')
  await player.next('manifest:changed')
  await player.ask('manifest:shown', { version: first.version, at: null })
  expect(await row(number)).toMatchObject({ verifiedAt: null, shownAt: null })
  expect(await player.ask('takeover:cleared', { takeover: 'nothing-such', at: null })).toEqual({ ok: true })
  expect(await player.ask('manifest:shown', { version: 'f'.repeat(64), at: null, takeover: 'nothing-such' })).toEqual({ ok: true })
  expect(await row(number)).toMatchObject({ shownAt: null })
})

test('a player that was wiped is sent everything again, and is known to show nothing until it says so', async () => {
  const system = await startSystem()
  const administrator = await publishPack(system)
  const [view] = await administrator.call(api.signs)
  const token = await pair(system.url, administrator, view?.sign.id ?? '')
  const player = await enter(system.url, hello(token))
  const { version } = Manifest.parse(await player.next('manifest:changed'))
  await player.ask('manifest:shown', { version, at: null })
  player.socket.disconnect()
  const wiped = await enter(system.url, hello(token, { journal: { journal: 'w'.repeat(16), epoch: 0, seq: 0 } }))
  expect(Manifest.parse(await wiped.next('manifest:changed')).version).toBe(version)
  expect((await administrator.call(api.signs))[0]).toMatchObject({ held: null, shown: null })
})
