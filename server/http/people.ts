import type { Request, Response } from 'express'
import type { DirectoryDesk } from '../control/directory-desk.ts'
import type { People } from '../control/people.ts'
import type { SignIn } from '../control/sign-in.ts'
import { api } from '../protocol/api.ts'
import { done } from './done.ts'
import type { Mounter } from './mount.ts'
import { setCookies, whenceOf } from './whence.ts'

interface Parts {
  people: People
  signIn: SignIn
  simulated: boolean
  directoryDesk: Pick<DirectoryDesk, 'label'>
}
type Entered = Awaited<ReturnType<SignIn['password']>>

export function mountPeople(mount: Mounter, { people, signIn, simulated, directoryDesk }: Parts): void {
  const enter = async ({ headers }: Request, response: Response, entering: Promise<Entered>) => {
    const { account, setCookie } = await entering
    if (account !== null) await signIn.leaveBehind(headers.cookie)
    setCookies(response, setCookie)
    return { person: account }
  }
  mount(api.session, ({ visitor }) => ({
    person: visitor?.person ?? null,
    permissions: visitor?.mustEnrol === true ? [] : people.permissionsOf(visitor?.person),
    simulated,
    mustEnrol: visitor?.mustEnrol ?? false,
    directory: directoryDesk.label ?? null
  }))
  mount(api.signIn, ({ input: { body }, request, response }) => enter(request, response, signIn.password(body.username, body.password, whenceOf(request))))
  mount(api.signInCode, ({ input: { body }, request, response }) => enter(request, response, signIn.code(request.headers.cookie, body.code, whenceOf(request))))
  mount(api.signOut, async ({ request, response }) => {
    setCookies(response, await signIn.out(request.headers.cookie))
    return {}
  })
  mount(api.invitation, ({ input: { params }, request }) => people.invitation(params.token, whenceOf(request)))
  mount(api.acceptInvitation, ({ input: { params, body }, request, response }) => enter(request, response, people.accept(params.token, body, whenceOf(request))))
  mount(api.resetPassword, ({ input: { params, body }, request }) => done(people.resetPassword(params.token, body.password, whenceOf(request))))
  mount(api.invite, ({ person, input: { body } }) => people.invite(person, body))
  mount(api.people, ({ person }) => people.all(person))
  mount(api.changePerson, ({ person, input: { params, body } }) => done(people.change(person, params.id, body)))
  mount(api.resetPerson, ({ person, input: { params } }) => people.reset(person, params.id))
  mount(api.removeSecondFactorOf, ({ person, input: { params } }) => done(people.removeSecondFactor(person, params.id)))
  mount(api.unlockPerson, ({ person, input: { params } }) => done(people.unlock(person, params.id)))
  mount(api.sessionsOf, ({ person, input: { params } }) => people.sessionsOf(person, params.id))
  mount(api.endSessionsOf, ({ person, input: { params } }) => done(people.endSessions(person, params.id)))
}
