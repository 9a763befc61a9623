import { expect, test } from 'vitest'
import { api } from '../../server/protocol/api.ts'
import { fillPath } from '../../server/protocol/fill-path.ts'
import type { Route } from '../../server/protocol/route.ts'
import { createMovableClock } from '../support/movable-clock.ts'
import { becomeAdministrator, bringIn } from '../support/people.ts'
import { startSystem } from '../support/system.ts'

test('an API key does some of what its maker may, in one province, until it expires or is revoked; it is kept as a hash and told once', async () => {
  const clock = createMovableClock('2026-11-20T09:00')
  const { url, ...system } = await startSystem({ clock })
  const administrator = await becomeAdministrator({ url, ...system })
  const publisher = await bringIn(url, administrator, 'publisher', ['publisher'])
  const officer = await bringIn(url, administrator, 'officer', ['province-officer'], 'TH-81')
  const by = (secret: string) => async (route: Route, input: { params?: object; body?: unknown } = {}) => {
    const response = await fetch(url + fillPath(route.path, input.params), {
      method: route.method.toUpperCase(),
      headers: { 'authorization': `Bearer ${secret}`, 'content-type': 'application/json' },
      ...(input.body === undefined ? {} : { body: JSON.stringify(input.body) })
    })
    const body: unknown = await response.json()
    return { status: response.status, body }
  }
  const plan = { name: 'ระบบพยากรณ์', permissions: ['see', 'write-slides'], province: 'TH-81', days: 30 }
  const content = { kind: 'composed', theme: 'alert', headline: 'ฝนหนัก', shortHeadline: '', body: '', callToAction: '', qr: '' }

  for (const permissions of [['keep-people'], ['approve-slides'], ['break-glass'], []])
    expect((await publisher.try(api.makeApiKey, { body: { ...plan, permissions } })).status).toBe(400)
  expect(await officer.try(api.makeApiKey, { body: { ...plan, permissions: ['publish'] } })).toMatchObject({ status: 403 })
  expect(await officer.try(api.makeApiKey, { body: { ...plan, province: 'TH-92' } })).toMatchObject({ status: 403 })
  const { key, secret } = await publisher.call(api.makeApiKey, { body: plan })
  expect(secret).toMatch(/^paituean_[\w-]{43}$/)
  expect(JSON.stringify(await publisher.call(api.apiKeys))).not.toContain(secret)
  const ask = by(secret)

  expect(await ask(api.session)).toMatchObject({ body: { person: { province: 'TH-81' }, permissions: ['see', 'write-slides'] } })
  const written = await ask(api.writeSlide, { body: { title: 'ฝนหนัก', content } })
  expect(written).toMatchObject({ status: 200, body: { province: 'TH-81', revisions: [{ author: { name: 'ผู้ทดสอบ publisher (API: ระบบพยากรณ์)' } }] } })
  expect(await ask(api.publish, { body: {} })).toMatchObject({ status: 403, body: { code: 'not-allowed' } })
  expect((await ask(api.writeSlide, { body: { title: 'ฝนหนัก', content, province: 'TH-92' } })).status).toBe(403)
  for (const route of [api.account, api.apiKeys]) expect((await ask(route)).status).toBe(403)
  expect((await ask(api.makeApiKey, { body: plan })).status).toBe(403)
  expect((await by(`${secret}x`)(api.slideRoll)).status).toBe(401)
  expect((await by('paituean_made-up')(api.slideRoll)).status).toBe(401)
  expect(await publisher.call(api.apiKeys)).toMatchObject({ keys: [{ id: key.id, maker: 'ผู้ทดสอบ publisher', usedAt: clock.now(), usedFrom: '127.0.0.1' }] })

  // Never more than its maker: what the person may no longer, the key may no longer.
  const { person } = await publisher.call(api.session)
  const change = (to: object) => administrator.call(api.changePerson, { params: { id: person?.id ?? '' }, body: { name: 'ก', roles: ['auditor'], province: null, active: true, directory: null, ...to } })
  await change({})
  expect(await ask(api.session)).toMatchObject({ body: { permissions: ['see'] } })
  await change({ active: false })
  expect((await ask(api.slideRoll)).status).toBe(401)
  await change({ roles: ['publisher'] })
  expect((await ask(api.slideRoll)).status).toBe(200)

  const { secret: short } = await officer.call(api.makeApiKey, { body: { ...plan, province: null, days: 1 } })
  expect(await by(short)(api.session)).toMatchObject({ body: { person: { province: 'TH-81' } } })
  clock.moveTo('2026-11-21T09:00')
  expect((await by(short)(api.slideRoll)).status).toBe(401)
  expect((await officer.try(api.revokeApiKey, { params: { id: key.id } })).status).toBe(404)
  await administrator.call(api.revokeApiKey, { params: { id: key.id } })
  expect((await ask(api.slideRoll)).status).toBe(401)
  const { entries } = await administrator.call(api.audit, { query: { kind: 'api-key', id: key.id } })
  expect(entries.map(({ action, person }) => [action, person?.name])).toEqual([['revoked', 'ผู้ทดสอบ first'], ['created', 'ผู้ทดสอบ publisher']])
  expect(JSON.stringify(entries)).not.toContain(secret)
})
