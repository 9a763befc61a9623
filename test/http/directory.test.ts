import { expect, test } from 'vitest'
import { api } from '../../server/protocol/api.ts'
import { LittleBrowser } from '../support/little-browser.ts'
import { client, startMinistryDirectory } from '../support/ministry-directory.ts'
import { becomeAdministrator, bringIn, password } from '../support/people.ts'
import { startSystem } from '../support/system.ts'
import { codeOf } from '../support/totp.ts'

/** The provider's own pages: who it is, then whether this system may know. */
const asWho = (login: string) => (page: string) => {
  if (page.includes('name="login"')) return { prompt: 'login', login, password: 'known to the directory alone' }
  return page.includes('value="consent"') ? { prompt: 'consent' } : undefined
}

test('the ministry’s directory lets in whom an administrator has named, by a verified address, and makes nobody by itself', async () => {
  const directory = await startMinistryDirectory()
  const { url, ...system } = await startSystem({
    config: { directory: { issuer: directory.issuer, clientId: client.id, clientSecret: client.secret, label: 'บัญชี พม.', claim: 'email' }, logLevel: 'silent' }
  })
  directory.admit(url)
  directory.people.set('somchai', { email: 'Somchai@example.go.th', verified: true })
  directory.people.set('stranger', { email: 'stranger@example.go.th', verified: true })
  directory.people.set('unverified', { email: 'somchai@example.go.th', verified: false })
  const administrator = await becomeAdministrator({ url, ...system })
  expect(await administrator.call(api.session)).toMatchObject({ directory: 'บัญชี พม.' })
  const officer = await bringIn(url, administrator, 'officer', ['province-officer'], 'TH-81')
  const { person } = await officer.call(api.session)
  const id = person?.id ?? ''
  const plan = { name: 'เจ้าหน้าที่', roles: ['province-officer'], province: 'TH-81', active: true }
  await administrator.call(api.changePerson, { params: { id }, body: { ...plan, directory: 'somchai@example.go.th' } })

  const enter = async (login: string, to = '/slides'): Promise<{ at: string; cookie: string }> => {
    const browser = new LittleBrowser()
    const at = await browser.go(`${url}/api/directory/start?to=${encodeURIComponent(to)}`, asWho(login))
    return { at: at.slice(url.length), cookie: browser.cookie(url) }
  }
  const sessionOf = async (cookie: string) => api.session.response.parse(await (await fetch(`${url}/api/session`, { headers: { cookie } })).json())

  const entered = await enter('somchai')
  expect(entered.at).toBe('/slides')
  expect((await sessionOf(entered.cookie)).person).toMatchObject({ username: 'officer', roles: ['province-officer'], province: 'TH-81' })
  for (const [login, why] of [['stranger', 'not-in-directory'], ['unverified', 'directory-refused']] as const) {
    const { at, cookie } = await enter(login)
    expect(at).toBe(`/sign-in?refused=${why}`)
    expect((await sessionOf(cookie)).person).toBeNull()
  }
  expect(await administrator.call(api.people)).toHaveLength(2)

  // Another site's link sends nobody through the directory, which may let them in without a word.
  const linked = await fetch(`${url}/api/directory/start?to=/slides`, { redirect: 'manual', headers: { 'sec-fetch-site': 'cross-site' } })
  expect([linked.status, linked.headers.get('location'), linked.headers.get('set-cookie')]).toEqual([303, '/sign-in?to=%2Fslides', null])

  // What comes back must belong to a sign-in that this browser began.
  expect(await new LittleBrowser().go(`${url}/api/directory/return?code=stolen&state=made-up`, () => undefined)).toBe(`${url}/sign-in?refused=directory-refused`)
  expect((await fetch(`${url}/api/directory/start?to=${encodeURIComponent('//elsewhere.example')}`, { redirect: 'manual' })).status).toBe(400)

  // A second factor of one's own is asked for, since this directory did not say that it asked for one.
  const { uri } = await officer.call(api.beginSecondFactor, { body: { password } })
  await officer.call(api.confirmSecondFactor, { body: { code: codeOf(uri) } })
  const half = await enter('somchai')
  expect(half.at).toBe('/sign-in?step=code&to=%2Fslides')
  expect((await sessionOf(half.cookie)).person).toBeNull()
  const second = await fetch(`${url}/api/session/code`, {
    method: 'POST',
    headers: { 'cookie': half.cookie, 'content-type': 'application/json' },
    body: JSON.stringify({ code: codeOf(uri, 1) })
  })
  expect(await second.json()).toMatchObject({ person: { username: 'officer' } })

  await administrator.call(api.changePerson, { params: { id }, body: { ...plan, directory: 'somchai@example.go.th', active: false } })
  expect((await enter('somchai')).at).toBe('/sign-in?refused=not-in-directory')
  // Refused before anybody asks who it is.
  directory.forge()
  expect((await enter('somchai')).at).toBe('/sign-in?refused=directory-refused')
  const actions = (await administrator.call(api.audit, { query: { kind: 'person', id } })).entries.map(({ action, after }) => [action, after])
  expect(actions).toContainEqual(['signed in', { how: 'directory' }])
})

test('a directory that cannot be reached is told so on the sign-in page, and passwords go on working', async () => {
  const { url, ...system } = await startSystem({
    config: { directory: { issuer: 'http://127.0.0.1:9', clientId: client.id, clientSecret: client.secret, label: 'บัญชี พม.', claim: 'email' }, logLevel: 'silent' }
  })
  await becomeAdministrator({ url, ...system })
  expect(await new LittleBrowser().go(`${url}/api/directory/start`, () => undefined)).toBe(`${url}/sign-in?refused=directory-refused`)
})
