import { expect, test } from 'vitest'
import { Manifest } from '../../server/domain/manifest.ts'
import { api } from '../../server/protocol/api.ts'
import { openHookReceiver } from '../support/hook-receiver.ts'
import { krabi } from '../support/krabi.ts'
import { createMovableClock } from '../support/movable-clock.ts'
import { pair, publishPack } from '../support/on-air.ts'
import { bringIn } from '../support/people.ts'
import { startSystem } from '../support/system.ts'
import { enter, hello } from '../support/wire-client.ts'

test('other systems are told, signed and once, of an issue that stands everywhere, a takeover’s begin and end, a sign gone dark and lit again', async () => {
  const clock = createMovableClock('2026-11-20T09:00')
  const receiver = await openHookReceiver()
  const { url, ...system } = await startSystem({ clock, config: { webhooksMayBePrivate: true } })
  const administrator = await publishPack({ url, ...system })
  const approver = await bringIn(url, administrator, 'approver', ['approver'])
  const events = ['sign.dark', 'sign.lit', 'issue.shown', 'takeover.begun', 'takeover.ended']
  await administrator.call(api.addWebhook, { body: { name: 'ระบบกลาง', url: receiver.url, events, enabled: true } })
  const view = (await administrator.call(api.signs)).find(({ sign }) => sign.province === krabi)
  const sign = view?.sign.id ?? ''
  const token = await pair(url, administrator, sign)
  const heard = () => receiver.calls.map(({ headers }) => headers['paituean-event'])
  const bodies = () => receiver.calls.map(({ body }) => JSON.parse(body) as { id: string; event: string; data: object })
  /** A request changes nothing on glass, and makes the server look. */
  const ask = () =>
    administrator.call(api.requestTakeover, {
      body: { reason: 'ซ้อม', drill: true, slides: [{ kind: 'ready', slide: 'fake-shop', dwellMs: 5000 }], target: [{ kind: 'province', province: 'TH-57' }], minutes: 10 }
    })

  const player = await enter(url, hello(token))
  const { version } = Manifest.parse(await player.next('manifest:changed'))
  await player.ask('manifest:shown', { version, at: null })
  const takeover = await ask()
  await expect.poll(heard, { timeout: 20_000 }).toEqual(['issue.shown'])
  expect(bodies()[0]?.data).toMatchObject({ issue: 1, signs: 1 })
  await approver.call(api.confirmTakeover, { params: { id: takeover.id } })
  await expect.poll(heard, { timeout: 20_000 }).toEqual(['issue.shown', 'takeover.begun'])
  await administrator.call(api.endTakeover, { params: { id: takeover.id } })
  await expect.poll(heard, { timeout: 20_000 }).toEqual(['issue.shown', 'takeover.begun', 'takeover.ended'])
  expect(bodies()[2]?.data).toMatchObject({ takeover: takeover.id, reason: 'ซ้อม', drill: true })

  player.socket.disconnect()
  await expect.poll(async () => (await administrator.call(api.signs)).find((each) => each.sign.id === sign)?.onlineSince ?? null).toBeNull()
  clock.moveTo('2026-11-20T09:14')
  await ask()
  clock.moveTo('2026-11-20T09:16')
  await ask()
  await expect.poll(() => heard().slice(3), { timeout: 20_000 }).toEqual(['sign.dark'])
  expect(bodies()[3]?.data).toMatchObject({ sign, province: krabi })
  const back = await enter(url, hello(token, { boot: 'c'.repeat(16), holding: version, showing: version }))
  expect(back.welcome.sign.id).toBe(sign)
  clock.moveTo('2026-11-20T09:17')
  await ask()
  clock.moveTo('2026-11-20T09:23')
  await ask()
  await expect.poll(() => heard().slice(3), { timeout: 20_000 }).toEqual(['sign.dark', 'sign.lit'])
  expect(receiver.calls.every(({ headers }) => /^t=\d+,v1=[0-9a-f]{64}$/.test(String(headers['paituean-signature'])))).toBe(true)
  expect(new Set(bodies().map(({ id }) => id)).size).toBe(5)
  const { deliveries } = await administrator.call(api.deliveries)
  expect(deliveries.map(({ about, state }) => `${about} ${state}`).sort()).toEqual(heard().map((event) => `${String(event)} sent`).sort())
})
