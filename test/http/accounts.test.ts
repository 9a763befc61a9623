import { expect, test } from 'vitest'
import { api } from '../../server/protocol/api.ts'
import { createCaller } from '../support/caller.ts'
import { createMovableClock } from '../support/movable-clock.ts'
import { accept, becomeAdministrator, bringIn, password, signInAgain } from '../support/people.ts'
import { startSystem } from '../support/system.ts'
import { codeOf } from '../support/totp.ts'

const idOf = async (caller: ReturnType<typeof createCaller>): Promise<string> => (await caller.call(api.session)).person?.id ?? ''
const requireSecondFactor = async (administrator: ReturnType<typeof createCaller>): Promise<void> => {
  await administrator.call(api.changeSettings, { body: { ...(await administrator.call(api.settings)), secondFactorRequired: true } })
}

test('where the setting says so an approver sets up the second factor before anything else, and needs it at the next sign-in, a code once', async () => {
  const { url, ...system } = await startSystem()
  const administrator = await becomeAdministrator({ url, ...system })
  const approver = await bringIn(url, administrator, 'approver', ['approver'])
  const author = await bringIn(url, administrator, 'author', ['author'])
  await requireSecondFactor(administrator)
  expect(await approver.call(api.session)).toMatchObject({ person: { username: 'approver' }, permissions: [], mustEnrol: true })
  expect(await approver.try(api.slideRoll)).toMatchObject({ status: 403, body: { code: 'second-factor-needed' } })
  expect(await author.try(api.slideRoll)).toMatchObject({ status: 200 })

  expect(await approver.try(api.beginSecondFactor, { body: { password: 'not the password' } })).toMatchObject({ status: 401, body: { code: 'wrong-password' } })
  const { uri, recoveryCodes } = await approver.call(api.beginSecondFactor, { body: { password } })
  expect(uri).toMatch(/^otpauth:\/\/totp\/.*%3Aapprover\?secret=[A-Z2-7]+&issuer=/)
  expect(await approver.try(api.confirmSecondFactor, { body: { code: '000000' } })).toMatchObject({ status: 401, body: { code: 'wrong-code' } })
  expect(await approver.try(api.slideRoll)).toMatchObject({ status: 403 })
  const spent = codeOf(uri)
  await approver.call(api.confirmSecondFactor, { body: { code: spent } })
  expect(await approver.try(api.slideRoll)).toMatchObject({ status: 200 })
  expect(await approver.try(api.removeSecondFactor, { body: { password } })).toMatchObject({ status: 403, body: { code: 'second-factor-needed' } })
  const early = await signInAgain(url, 'approver')
  expect(await early.try(api.signInCode, { body: { code: spent } })).toMatchObject({ status: 401, body: { code: 'wrong-code' } })

  const again = createCaller(url)
  expect(await again.call(api.signIn, { body: { username: 'approver', password } })).toEqual({ person: null })
  expect((await again.call(api.session)).person).toBeNull()
  const code = codeOf(uri, 1)
  expect(await again.call(api.signInCode, { body: { code } })).toMatchObject({ person: { username: 'approver' } })
  expect(await again.try(api.slideRoll)).toMatchObject({ status: 200 })
  const third = await signInAgain(url, 'approver')
  expect(await third.try(api.signInCode, { body: { code } })).toMatchObject({ status: 401, body: { code: 'wrong-code' } })
  expect((await third.call(api.session)).person).toBeNull()

  const fourth = await signInAgain(url, 'approver')
  expect(await fourth.call(api.signInCode, { body: { code: recoveryCodes[0] ?? '' } })).toMatchObject({ person: { username: 'approver' } })
  expect(await fourth.call(api.account)).toMatchObject({ secondFactor: true, secondFactorRequired: true, recoveryCodes: 9 })
  const fifth = await signInAgain(url, 'approver')
  expect(await fifth.try(api.signInCode, { body: { code: recoveryCodes[0] ?? '' } })).toMatchObject({ status: 401 })
  expect((await fourth.call(api.renewRecoveryCodes, { body: { password } })).recoveryCodes).toHaveLength(10)

  await administrator.try(api.removeSecondFactorOf, { params: { id: await idOf(fourth) } })
  expect(await createCaller(url).try(api.signInCode, { body: { code: codeOf(uri) } })).toMatchObject({ status: 401, body: { code: 'not-signed-in' } })
})

test('ten wrong passwords lock an account for a quarter of an hour, over a restart too; an administrator unlocks it, others are not locked', async () => {
  const clock = createMovableClock('2026-11-20T09:00')
  const first = await startSystem({ clock })
  const administrator = await becomeAdministrator(first)
  await bringIn(first.url, administrator, 'author', ['author'])
  // Together: no more get through than one after the other.
  const guesses = await Promise.all(
    Array.from({ length: 14 }, (_, n) => createCaller(first.url).try(api.signIn, { body: { username: 'AUTHOR', password: `guess number ${n}` } }))
  )
  expect(guesses.map(({ status }) => status).sort()).toEqual([...Array<number>(10).fill(401), ...Array<number>(4).fill(429)])
  await first.stop()

  const { url } = await startSystem({ clock, folder: first.folder })
  const attempt = (username: string) => createCaller(url).try(api.signIn, { body: { username, password } })
  expect(await attempt('author')).toMatchObject({ status: 429, body: { code: 'locked', en: expect.stringContaining('09:15') as string } })
  const keeper = await signInAgain(url, 'first')
  const author = (await keeper.call(api.people)).find(({ username }) => username === 'author')
  expect(author?.lockedUntil).toBe(clock.now() + 15 * 60_000)
  await keeper.call(api.unlockPerson, { params: { id: author?.id ?? '' } })
  expect((await attempt('author')).status).toBe(200)
  const { entries } = await keeper.call(api.audit, { query: { kind: 'person', id: author?.id ?? '' } })
  expect(entries.map(({ action, person }) => [action, person?.name ?? null])).toEqual([
    ['signed in', 'ผู้ทดสอบ author'],
    ['unlocked', 'ผู้ทดสอบ first'],
    ['locked', null],
    ['joined', 'ผู้ทดสอบ author']
  ])
})

test('forty wrong tries from one address lock it, whatever accounts they were for, until the time is over', async () => {
  const clock = createMovableClock('2026-11-20T09:00')
  const { url } = await startSystem({ clock })
  const statuses: number[] = []
  for (let n = 0; n < 42; n++) statuses.push((await createCaller(url).try(api.invitation, { params: { token: `guess-${n}` } })).status)
  expect(statuses).toEqual([...Array<number>(40).fill(410), 429, 429])
  clock.moveTo('2026-11-20T09:16')
  expect((await createCaller(url).try(api.invitation, { params: { token: 'guess' } })).status).toBe(410)
})

test('a session that nobody uses ends, an open page does not keep it, and every session ends at last; both by the settings', async () => {
  const clock = createMovableClock('2026-11-20T09:00')
  const { url, ...system } = await startSystem({ clock, sessionClock: clock })
  const administrator = await becomeAdministrator({ url, ...system })
  const settings = await administrator.call(api.settings)
  expect(settings).toMatchObject({ idleMinutes: 60, sessionHours: 12 })
  await administrator.call(api.changeSettings, { body: { ...settings, idleMinutes: 30, sessionHours: 2 } })
  clock.moveTo('2026-11-20T09:20')
  expect((await fetch(`${url}/api/slide-roll`, { headers: { cookie: administrator.cookie(), 'paituean-unattended': '1' } })).status).toBe(200)
  clock.moveTo('2026-11-20T09:30')
  expect((await administrator.call(api.session)).person).toBeNull()

  const again = await signInAgain(url, 'first')
  for (const at of ['09:55', '10:20', '10:45', '11:10', '11:29']) {
    clock.moveTo(`2026-11-20T${at}`)
    expect((await again.call(api.session)).person?.username).toBe('first')
  }
  clock.moveTo('2026-11-20T11:30')
  expect((await again.call(api.session)).person).toBeNull()
  expect(await again.try(api.slideRoll)).toMatchObject({ status: 401 })
})

test('sessions are listed with device, address and times, and ended by oneself or an administrator; another password ends the others', async () => {
  const { url, ...system } = await startSystem()
  const administrator = await becomeAdministrator({ url, ...system })
  const author = await bringIn(url, administrator, 'author', ['author'])
  const other = await signInAgain(url, 'author')
  const third = await signInAgain(url, 'author')
  const { sessions } = await author.call(api.account)
  expect(sessions.map(({ current, address, device }) => [current, address, device])).toEqual(
    expect.arrayContaining([[true, '127.0.0.1', 'node'], [false, '127.0.0.1', 'node'], [false, '127.0.0.1', 'node']])
  )
  const strange = (await administrator.call(api.account)).sessions[0]?.id ?? ''
  expect((await author.try(api.endSession, { params: { id: strange } })).status).toBe(404)
  const own = (await other.call(api.account)).sessions.find(({ current }) => current)?.id ?? ''
  await author.call(api.endSession, { params: { id: own } })
  expect((await other.call(api.session)).person).toBeNull()
  expect((await third.call(api.session)).person).not.toBeNull()

  expect((await author.try(api.changePassword, { body: { current: 'not the password', next: 'quite another sentence' } })).status).toBe(401)
  expect(await author.try(api.changePassword, { body: { current: password, next: 'passwordpassword' } })).toMatchObject({ body: { code: 'guessable-password' } })
  await author.call(api.changePassword, { body: { current: password, next: 'quite another sentence' } })
  expect((await author.call(api.session)).person).not.toBeNull()
  expect((await third.call(api.session)).person).toBeNull()
  expect((await createCaller(url).try(api.signIn, { body: { username: 'author', password } })).status).toBe(401)

  const id = await idOf(author)
  expect(await administrator.call(api.sessionsOf, { params: { id } })).toHaveLength(1)
  await administrator.call(api.endSessionsOf, { params: { id } })
  expect((await author.call(api.session)).person).toBeNull()
})

test('whoever signs in anew on the same browser leaves the session they still had, and only that one', async () => {
  const { url, ...system } = await startSystem()
  const administrator = await becomeAdministrator({ url, ...system })
  const author = await bringIn(url, administrator, 'author', ['author'])
  const other = await signInAgain(url, 'author')
  const left = author.cookie()
  await author.call(api.signIn, { body: { username: 'author', password } })
  expect((await author.call(api.account)).sessions).toHaveLength(2)
  expect(api.session.response.parse(await (await fetch(`${url}/api/session`, { headers: { cookie: left } })).json()).person).toBeNull()
  expect((await other.call(api.session)).person?.username).toBe('author')
})

test('an administrator’s link sets a new password once; changed rights hold at once; who is deactivated is out; one administrator stays', async () => {
  const { url, ...system } = await startSystem()
  const administrator = await becomeAdministrator({ url, ...system })
  const author = await bringIn(url, administrator, 'author', ['author'])
  const id = await idOf(author)
  const { link } = await administrator.call(api.resetPerson, { params: { id } })
  const token = link.split('/').at(-1) ?? ''
  const visitor = createCaller(url)
  expect(await visitor.call(api.invitation, { params: { token } })).toMatchObject({ username: 'author', roles: ['author'] })
  await expect(accept(url, link, 'somebody')).rejects.toThrow('link-spent')
  expect((await visitor.try(api.resetPassword, { params: { token }, body: { password: 'short' } })).status).toBe(400)
  await visitor.call(api.resetPassword, { params: { token }, body: { password: 'quite another sentence' } })
  expect((await visitor.try(api.resetPassword, { params: { token }, body: { password: 'quite another sentence' } })).status).toBe(410)
  expect((await author.call(api.session)).person).toBeNull()
  await author.call(api.signIn, { body: { username: 'author', password: 'quite another sentence' } })

  const plan = { name: 'ชื่อใหม่', roles: ['auditor'], province: null, active: true, directory: null }
  await administrator.call(api.changePerson, { params: { id }, body: plan })
  expect(await author.call(api.session)).toMatchObject({ person: { name: 'ชื่อใหม่' }, permissions: ['see', 'see-audit'] })
  await administrator.call(api.changePerson, { params: { id }, body: { ...plan, active: false } })
  expect((await author.call(api.session)).person).toBeNull()
  expect(await author.try(api.signIn, { body: { username: 'author', password: 'quite another sentence' } })).toMatchObject({ status: 401, body: { code: 'wrong-password' } })
  const own = await idOf(administrator)
  for (const change of [{ active: false, roles: ['administrator'] }, { active: true, roles: ['auditor'] }])
    expect(await administrator.try(api.changePerson, { params: { id: own }, body: { ...plan, ...change } })).toMatchObject({ status: 409, body: { code: 'last-administrator' } })
  const { entries } = await administrator.call(api.audit, { query: { kind: 'person', id } })
  expect(entries.map(({ action }) => action)).toEqual([
    'changed', 'changed', 'signed in', 'set a new password by link', 'made a link to a new password', 'joined'
  ])
  expect(entries[0]).toMatchObject({ before: { active: true }, after: { active: false } })
})
