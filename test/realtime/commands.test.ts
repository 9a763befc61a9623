import { expect, test } from 'vitest'
import type { Command } from '../../server/domain/command.ts'
import { minuteMs } from '../../server/domain/time.ts'
import { api } from '../../server/protocol/api.ts'
import { pair, publishPack } from '../support/on-air.ts'
import { bringIn } from '../support/people.ts'
import { startSystem } from '../support/system.ts'
import { enter, hello } from '../support/wire-client.ts'

async function paired() {
  let now = Date.now()
  const system = await startSystem({ clock: { now: () => now } })
  const administrator = await publishPack(system)
  const [view] = await administrator.call(api.signs)
  if (view === undefined) throw new Error('no sign')
  const token = await pair(system.url, administrator, view.sign.id)
  return { system, administrator, sign: view.sign, token, pass: (ms: number) => (now += ms) }
}
const picture = 'data:image/png;base64,iVBORw0KGgo='
const answer = { detail: '', picture: null, logs: [] }

test('[CM1] a command given while the sign is away reaches it at its welcome, one given while it is there at once', async () => {
  const { system, administrator, sign, token, pass } = await paired()
  const params = { id: sign.id }
  const first = await administrator.call(api.giveCommand, { params, body: { kind: 'identify' } })
  const player = await enter(system.url, hello(token))
  expect(await player.next('command:do')).toEqual([
    { id: first.id, kind: 'identify', until: first.until, expiresAt: first.expiresAt, text: expect.stringContaining(`${sign.name}\nจังหวัด`) as string }
  ])
  pass(1)
  const second = await administrator.call(api.giveCommand, { params, body: { kind: 'blank', minutes: 5 } })
  const both = (await player.next('command:do')) as Command[]
  expect(both.map(({ id }) => id)).toEqual([first.id, second.id])
  expect(second.until).toBe(second.at + 5 * minuteMs)
})

test('[CM2] an answer ends a command; said twice it changes nothing, and the snapshot is there to look at', async () => {
  const { system, administrator, sign, token } = await paired()
  const { id } = await administrator.call(api.giveCommand, { params: { id: sign.id }, body: { kind: 'snapshot' } })
  const player = await enter(system.url, hello(token))
  await player.next('command:do')
  expect(await player.ask('command:answered', { ...answer, id, outcome: 'done', picture })).toEqual({ ok: true })
  expect(await player.ask('command:answered', { ...answer, id, outcome: 'failed', detail: 'ซ้ำ' })).toEqual({ ok: true })
  expect(await administrator.call(api.commands, { params: { id: sign.id } })).toMatchObject([{ id, outcome: 'done', detail: '', hasPicture: true }])
  expect(await administrator.call(api.commandPicture, { params: { id } })).toEqual({ picture })
  const again = await enter(system.url, hello(token))
  await administrator.call(api.giveCommand, { params: { id: sign.id }, body: { kind: 'logs' } })
  expect(((await again.next('command:do')) as Command[]).map(({ kind }) => kind)).toEqual(['logs'])
})

test('[CM1] a command nobody took up in time is told to no sign any more', async () => {
  const { system, administrator, sign, token, pass } = await paired()
  await administrator.call(api.giveCommand, { params: { id: sign.id }, body: { kind: 'snapshot' } })
  pass(10 * minuteMs)
  const late = await administrator.call(api.giveCommand, { params: { id: sign.id }, body: { kind: 'reload' } })
  const player = await enter(system.url, hello(token))
  expect(((await player.next('command:do')) as Command[]).map(({ id }) => id)).toEqual([late.id])
})

test('a command of another sign cannot be answered, and a province officer commands only the signs at home', async () => {
  const { system, administrator, sign, token } = await paired()
  const other = (await administrator.call(api.signs)).find((view) => view.sign.province !== sign.province)?.sign
  if (other === undefined) throw new Error('one province alone')
  const { id } = await administrator.call(api.giveCommand, { params: { id: other.id }, body: { kind: 'snapshot' } })
  const player = await enter(system.url, hello(token))
  await player.ask('command:answered', { ...answer, id, outcome: 'done', picture })
  expect(await administrator.call(api.commands, { params: { id: other.id } })).toMatchObject([{ outcome: null, hasPicture: false }])
  const officer = await bringIn(system.url, administrator, 'officer', ['province-officer'], sign.province)
  expect((await officer.try(api.giveCommand, { params: { id: other.id }, body: { kind: 'blank', minutes: 1 } })).status).toBe(403)
  expect((await officer.try(api.commands, { params: { id: other.id } })).status).toBe(403)
  await officer.call(api.giveCommand, { params: { id: sign.id }, body: { kind: 'blank', minutes: 1 } })
  expect((await administrator.try(api.giveCommand, { params: { id: sign.id }, body: { kind: 'blank' } })).status).toBe(400)
})

test('a picture that is none, or too large, is refused by name', async () => {
  const { system, administrator, sign, token } = await paired()
  const { id } = await administrator.call(api.giveCommand, { params: { id: sign.id }, body: { kind: 'snapshot' } })
  const player = await enter(system.url, hello(token))
  const said = await player.ask('command:answered', { ...answer, id, outcome: 'done', picture: 'data:text/html;base64,PHNjcmlwdD4=' })
  expect(said).toMatchObject({ ok: false, refusal: { code: 'bad-message' } })
})
