import type { Response } from 'express'
import type { People } from '../control/people.ts'
import { api } from '../protocol/api.ts'
import { triesPerMinute } from './guess-limit.ts'
import type { Mounter } from './mount.ts'

const setCookies = (response: Response, cookies: readonly string[]): void => {
  for (const cookie of cookies) response.append('Set-Cookie', cookie)
}

export function mountPeople(mount: Mounter, { people, simulated }: { people: People; simulated: boolean }): void {
  mount(api.session, ({ person }) => ({
    person: person ?? null,
    permissions: people.permissionsOf(person),
    simulated
  }))
  mount(
    api.signIn,
    async ({ input: { body }, response }) => {
      const { person, setCookie } = await people.signIn(body.username, body.password)
      setCookies(response, setCookie)
      return person
    },
    triesPerMinute(10)
  )
  mount(api.signOut, async ({ request, response }) => {
    setCookies(response, await people.signOut(request.headers.cookie))
    return {}
  })
  mount(
    api.invitation,
    async ({ input: { params } }) => {
      const { roles, province, expiresAt } = await people.invitation(params.token)
      return { roles, province, expiresAt }
    },
    triesPerMinute(20)
  )
  mount(
    api.acceptInvitation,
    async ({ input: { params, body }, response }) => {
      const { person, setCookie } = await people.accept(params.token, body)
      setCookies(response, setCookie)
      return person
    },
    triesPerMinute(20)
  )
  mount(api.invite, ({ person, input: { body } }) => people.invite(person, body.roles, body.province))
  mount(api.people, ({ person }) => people.all(person))
}
