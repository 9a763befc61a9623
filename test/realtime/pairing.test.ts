import { expect, test } from 'vitest'
import { api } from '../../server/protocol/api.ts'
import { Paired, PairingCode, Refusal } from '../../server/protocol/player-wire.ts'
import { pair } from '../support/on-air.ts'
import { becomeAdministrator, bringIn } from '../support/people.ts'
import { startSystem } from '../support/system.ts'
import { enter, hello, refusalOf, seek } from '../support/wire-client.ts'

const secret = 'a secret of the sign, thirty-two long at least'

test('[PA1] the same secret gets the same code while it is valid', async () => {
  const system = await startSystem()
  const first = PairingCode.parse(await seek(system.url, secret).next('pairing:code'))
  const again = PairingCode.parse(await seek(system.url, secret).next('pairing:code'))
  expect(first.code).toMatch(/^[34679ACDEFGHJKMNPQRTWXY]{8}$/)
  expect(again.code).toBe(first.code)
})

test('[PA1] a code that has run out is no longer taken, and the sign shows a new one', async () => {
  let now = Date.parse('2026-11-23T05:00:00Z')
  const system = await startSystem({ clock: { now: () => now } })
  const administrator = await becomeAdministrator(system)
  const [view] = await administrator.call(api.signs)
  const { code, expiresAt } = PairingCode.parse(await seek(system.url, secret).next('pairing:code'))
  now = expiresAt
  const late = await administrator.try(api.pairSign, { params: { id: view?.sign.id }, body: { code } })
  expect(late).toMatchObject({ status: 404, body: { code: 'code-unknown' } })
  expect(PairingCode.parse(await seek(system.url, secret).next('pairing:code')).code).not.toBe(code)
})

test('[PA2] an officer types the code, in whatever spelling, and the player gets the sign’s token', async () => {
  const system = await startSystem()
  const administrator = await becomeAdministrator(system)
  const [view] = await administrator.call(api.signs)
  const player = seek(system.url, secret)
  const { code } = PairingCode.parse(await player.next('pairing:code'))
  const typed = `${code.slice(0, 4)} - ${code.slice(4)}`.toLowerCase()
  await administrator.call(api.pairSign, { params: { id: view?.sign.id }, body: { code: typed } })
  const { token, sign } = Paired.parse(await player.next('pairing:done'))
  expect(sign.id).toBe(view?.sign.id)
  expect((await enter(system.url, hello(token))).welcome.sign.id).toBe(view?.sign.id)
})

test('[PA2] [PA3] a player that was away comes back for its token; asking again voids the last, using one ends the pairing', async () => {
  const system = await startSystem()
  const administrator = await becomeAdministrator(system)
  const [view] = await administrator.call(api.signs)
  const away = seek(system.url, secret)
  const { code } = PairingCode.parse(await away.next('pairing:code'))
  away.socket.disconnect()
  await administrator.call(api.pairSign, { params: { id: view?.sign.id }, body: { code } })
  const first = Paired.parse(await seek(system.url, secret).next('pairing:done'))
  const second = Paired.parse(await seek(system.url, secret).next('pairing:done'))
  expect(await refusalOf(system.url, '/player', hello(first.token))).toMatchObject({ code: 'bad-token', remedy: 'pair-again' })
  await enter(system.url, hello(second.token))
  expect(PairingCode.parse(await seek(system.url, secret).next('pairing:code')).code).not.toBe(code)
})

test('[PA4] pairing a sign anew sends the old player away', async () => {
  const system = await startSystem()
  const administrator = await becomeAdministrator(system)
  const [view] = await administrator.call(api.signs)
  const sign = view?.sign.id ?? ''
  const old = await enter(system.url, hello(await pair(system.url, administrator, sign)))
  await pair(system.url, administrator, sign, 'another machine’s secret, long enough')
  expect(Refusal.parse(await old.next('session:refused'))).toMatchObject({ code: 'bad-token', remedy: 'pair-again' })
})

test('a province officer pairs signs of the own province only', async () => {
  const system = await startSystem()
  const administrator = await becomeAdministrator(system)
  const officer = await bringIn(system.url, administrator, 'krabi', ['province-officer'], 'TH-81')
  const views = await administrator.call(api.signs)
  const { code } = PairingCode.parse(await seek(system.url, secret).next('pairing:code'))
  const elsewhere = views.find(({ sign }) => sign.province !== 'TH-81')
  const own = views.find(({ sign }) => sign.province === 'TH-81')
  expect(await officer.try(api.pairSign, { params: { id: elsewhere?.sign.id }, body: { code } })).toMatchObject({ status: 403 })
  expect(await officer.call(api.pairSign, { params: { id: own?.sign.id }, body: { code } })).toMatchObject({ paired: false })
})
