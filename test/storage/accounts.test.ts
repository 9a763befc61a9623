import { join } from 'node:path'
import { getMigrations } from 'better-auth/db/migration'
import { expect, onTestFinished, test } from 'vitest'
import { openAccounts } from '../../server/storage/people/accounts.ts'
import { openDatabase } from '../../server/storage/database.ts'
import { hashPassword as hashOlder } from 'better-auth/crypto'
import { hashPassword, usualWork, verifyPassword } from '../../server/storage/people/password-hash.ts'
import { openPersonAuth } from '../../server/storage/people/person-auth.ts'
import { openInvitations } from '../../server/storage/people/invitations.ts'
import { peopleRound } from '../../server/control/people-round.ts'
import { openSessions } from '../../server/storage/people/sessions.ts'
import { createMovableClock } from '../support/movable-clock.ts'
import { tempFolder } from '../support/temp-folder.ts'

const settings = { secret: 'k7Qm2xV9bTz4RwL8nHc3JpY6sDf1GaE5uNo0iKtMvXq', baseUrl: 'http://127.0.0.1' }
const officer = { username: 'Officer.One', name: 'เจ้าหน้าที่', password: 'a dozen chars or more', roles: ['province-officer' as const], province: 'TH-80', directory: null }
const moment = { address: '192.0.2.1', device: 'Firefox' }

async function opened(part: Partial<typeof settings> = {}) {
  const database = openDatabase(join(await tempFolder(), 'test.db'))
  onTestFinished(() => database.close())
  const auth = openPersonAuth(database, { ...settings, ...part })
  return { database, accounts: openAccounts(database, auth), sessions: openSessions(database, auth, { now: () => 1000 }) }
}
const cookieOf = (setCookie: string[]) => setCookie.map((cookie) => cookie.split(';')[0]).join('; ')

test('a person signs in, is known by the cookie, and is nobody after signing out', async () => {
  const { accounts, sessions } = await opened()
  const person = await accounts.create(officer)
  expect(person).toEqual({ id: person.id, username: 'officer.one', name: 'เจ้าหน้าที่', roles: ['province-officer'], province: 'TH-80', active: true, secondFactor: false, directory: null })
  const signedIn = await sessions.signIn('OFFICER.one', officer.password, moment)
  expect(signedIn.account).toEqual(person)
  const cookie = cookieOf(signedIn.setCookie)
  expect(await sessions.of(cookie)).toMatchObject({ account: person, startedAt: 1000, usedAt: 1000, address: '192.0.2.1', device: 'Firefox' })
  expect((await sessions.signOut(cookie)).join()).toContain('Max-Age=0')
  expect(await sessions.of(cookie)).toBeUndefined()
  expect(await accounts.all()).toEqual([person])
})

test('nobody is behind no cookie, a strange one and a changed one', async () => {
  const { accounts, sessions } = await opened()
  await accounts.create(officer)
  const cookie = cookieOf((await sessions.signIn(officer.username, officer.password, moment)).setCookie)
  for (const other of [undefined, '', 'paituean.session_token=x', cookie.replace('session_token=', 'session_token=x')])
    expect(await sessions.of(other)).toBeUndefined()
})

test('a wrong password and an unknown name are refused alike', async () => {
  const { accounts, sessions } = await opened()
  await accounts.create(officer)
  for (const [username, password] of [['officer.one', 'wrong password'], ['nobody', officer.password], ['', ''], ['ชื่อ', 'x'.repeat(300)]] as const)
    await expect(sessions.signIn(username, password, moment)).rejects.toMatchObject({ code: 'wrong-password' })
})

test('a name is taken once, in any case of its letters, also when two ask together', async () => {
  const { accounts } = await opened()
  const made = await Promise.allSettled([accounts.create(officer), accounts.create({ ...officer, username: 'OFFICER.ONE' })])
  expect(made.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  await expect(accounts.create(officer)).rejects.toMatchObject({ code: 'name-taken' })
  expect(await accounts.all()).toHaveLength(1)
})

test('a password has at least 12 characters and at most 200, and is none that others would try first', async () => {
  const { accounts } = await opened()
  await expect(accounts.create({ ...officer, password: 'eleven char' })).rejects.toMatchObject({ code: 'weak-password', detail: { expected: '12', received: '11' } })
  for (const password of ['passwordpassword', '123456789012', 'Qwertyuiop123456', 'officer.one1', 'Mahadthai-2569', 'ป้ายเตือนกระทรวง', 'ผู้ดูแลระบบ2569'])
    await expect(accounts.create({ ...officer, password }), password).rejects.toMatchObject({ code: 'guessable-password' })
  await expect(accounts.create({ ...officer, password: 'x'.repeat(201) })).rejects.toMatchObject({ code: 'bad-input' })
  expect(await accounts.all()).toEqual([])
})

test('cookies are out of scripts’ reach, same-site, for a day at most, and for https only when the address is', async () => {
  for (const [baseUrl, secure] of [['http://127.0.0.1', false], ['https://signs.example', true]] as const) {
    const { accounts, sessions } = await opened({ baseUrl })
    await accounts.create(officer)
    const { setCookie } = await sessions.signIn(officer.username, officer.password, moment)
    expect(setCookie).toHaveLength(1)
    expect(setCookie[0]).toMatch(/HttpOnly; .*SameSite=Lax/)
    expect(setCookie[0]).toContain('Max-Age=86400')
    expect(setCookie[0]?.includes('; Secure')).toBe(secure)
    // Such a name browsers take from this very host only, and for all of it.
    expect(setCookie[0]?.startsWith('__Host-paituean.session_token=')).toBe(secure)
    expect(setCookie[0]).toMatch(/; Path=\/;(?!.*Domain)/)
    expect(await sessions.of(cookieOf(setCookie))).toMatchObject({ account: { username: 'officer.one' } })
  }
})

test('passwords are hashed by scrypt at 32 MB three times over, and those of a lower cost stay good', async () => {
  const hash = await hashPassword(officer.password, usualWork)
  expect(hash).toMatch(/^scrypt-15-8-3:[0-9a-f]{32}:[0-9a-f]{128}$/)
  expect(await hashPassword(officer.password, usualWork)).not.toBe(hash)
  for (const kept of [hash, await hashOlder(officer.password)])
    expect([await verifyPassword({ hash: kept, password: officer.password }), await verifyPassword({ hash: kept, password: `${officer.password} ` })]).toEqual([true, false])
  expect(await verifyPassword({ hash: hash.slice(0, -2), password: officer.password })).toBe(false)
})

test('sessions and links that are over are cleared away, those that are good stay', async () => {
  const { database, accounts } = await opened()
  const clock = createMovableClock('2026-11-20T09:00')
  const sessions = openSessions(database, openPersonAuth(database, settings), clock)
  const invitations = openInvitations(database)
  await accounts.create(officer)
  const link = { roles: officer.roles, province: officer.province, person: null, directory: null }
  await sessions.signIn(officer.username, officer.password, moment)
  await invitations.save({ ...link, tokenHash: 'old', expiresAt: clock.now() })
  clock.moveTo('2026-11-22T09:01')
  await sessions.signIn(officer.username, officer.password, { ...moment, address: '192.0.2.2' })
  await invitations.save({ ...link, tokenHash: 'new', expiresAt: clock.now() + 1 })
  await peopleRound({ sessions, invitations, clock }).run()
  expect((await sessions.all()).map(({ address }) => address)).toEqual(['192.0.2.2'])
  expect([await invitations.find('old'), (await invitations.find('new'))?.tokenHash]).toEqual([undefined, 'new'])
})

test('nobody can sign up from outside, and passwords are not kept', async () => {
  const { database, accounts } = await opened()
  const auth = openPersonAuth(database, settings)
  await expect(auth.api.signUpEmail({ body: { email: 'a@local.invalid', name: 'a', password: officer.password } })).rejects.toThrow()
  await accounts.create(officer)
  expect(JSON.stringify(await database.queries.selectFrom('account').selectAll().execute())).not.toContain(officer.password)
})

test('our tables are all that the library asks for', async () => {
  const { database } = await opened()
  const { toBeCreated, toBeAdded } = await getMigrations(openPersonAuth(database, settings).options)
  expect([toBeCreated, toBeAdded]).toEqual([[], []])
})
