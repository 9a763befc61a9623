import { expect, test } from 'vitest'
import { api } from '../../server/protocol/api.ts'
import { createCaller } from '../support/caller.ts'
import { accept, becomeAdministrator, bringIn } from '../support/people.ts'
import { startSystem } from '../support/system.ts'

test('the first administrator comes in by the one-time link, which works once', async () => {
  const system = await startSystem()
  expect(system.firstLink).toMatch(new RegExp(`^${system.url}/welcome/.{40,}$`))
  const administrator = await becomeAdministrator(system)
  const { person, permissions } = await administrator.call(api.session)
  expect(person?.roles).toEqual(['administrator'])
  expect(permissions).toContain('keep-people')
  await expect(accept(system.url, system.firstLink ?? '', 'second')).rejects.toThrow('link-spent')
})

test('a password that is too short is refused in words, and the link is not spent by the try', async () => {
  const system = await startSystem()
  const token = system.firstLink?.split('/').at(-1)
  const caller = createCaller(system.url)
  const refused = await caller.try(api.acceptInvitation, { params: { token }, body: { username: 'first', name: 'ก', password: 'short' } })
  expect(refused).toMatchObject({ status: 400, body: { code: 'weak-password', en: expect.stringContaining('12') as string } })
  await becomeAdministrator(system)
})

test('signing in with a wrong password is refused, with the right one it works, and signing out ends it', async () => {
  const system = await startSystem()
  await becomeAdministrator(system)
  const caller = createCaller(system.url)
  const wrong = await caller.try(api.signIn, { body: { username: 'first', password: 'not the password' } })
  expect(wrong).toMatchObject({ status: 401, body: { code: 'wrong-password' } })
  expect(await caller.call(api.signIn, { body: { username: 'first', password: 'a long enough password' } })).toMatchObject({ person: { username: 'first' } })
  expect((await caller.call(api.session)).person?.username).toBe('first')
  await caller.call(api.signOut)
  expect((await caller.call(api.session)).person).toBeNull()
})

test('guessing a password is slowed down', async () => {
  const system = await startSystem()
  const caller = createCaller(system.url)
  const statuses: number[] = []
  for (let guess = 0; guess < 12; guess++)
    statuses.push((await caller.try(api.signIn, { body: { username: 'first', password: `guess number ${guess}` } })).status)
  expect(statuses.slice(0, 10)).toEqual(Array(10).fill(401))
  expect(statuses.slice(10)).toEqual([429, 429])
})

test('who is not signed in, or may not, is told so', async () => {
  const system = await startSystem()
  expect(await createCaller(system.url).try(api.slideRoll)).toMatchObject({ status: 401, body: { code: 'not-signed-in' } })
  const administrator = await becomeAdministrator(system)
  const auditor = await bringIn(system.url, administrator, 'auditor', ['auditor'])
  expect(await auditor.try(api.publish, { body: { basis: 0, fingerprint: '', note: '' } })).toMatchObject({ status: 403, body: { code: 'not-allowed' } })
  expect(await auditor.try(api.people)).toMatchObject({ status: 403 })
})

test('a change that another site’s page asks for is refused', async () => {
  const system = await startSystem()
  const administrator = await becomeAdministrator(system)
  const response = await fetch(`${system.url}/api/playlists`, {
    method: 'POST',
    headers: { cookie: administrator.cookie(), origin: 'https://elsewhere.example', 'content-type': 'application/json' },
    body: '{}'
  })
  expect(response.status).toBe(403)
  expect(await response.json()).toMatchObject({ code: 'wrong-origin' })
})

test('province officers have a province, approvers may have one, the others have none', async () => {
  const system = await startSystem()
  const administrator = await becomeAdministrator(system)
  const invite = async (roles: string[], province: string | null) => (await administrator.try(api.invite, { body: { roles, province } })).status
  expect([await invite(['province-officer'], 'TH-81'), await invite(['approver'], 'TH-81'), await invite(['approver'], null)]).toEqual([200, 200, 200])
  expect([await invite(['province-officer'], null), await invite(['publisher'], 'TH-81'), await invite(['approver', 'publisher'], 'TH-81')]).toEqual([400, 400, 400])
})
