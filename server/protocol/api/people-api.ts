import { z } from 'zod'
import { AccountLine, directoryName, longestPassword, SessionLine } from '../../domain/account.ts'
import { ProvinceCode } from '../../domain/ids.ts'
import { Person, Role, permissions } from '../../domain/roles.ts'
import { route } from '../route.ts'

const none = z.object({})

export const Password = z.string().max(longestPassword)
export const PersonName = z.string().trim().min(1).max(120)
/** What the ministry's directory calls somebody. */
const DirectoryName = z.string().trim().min(1).max(200).transform(directoryName).nullable()
const Link = z.object({ link: z.string(), expiresAt: z.number().int() })
const one = z.object({ id: z.string().max(80) })
const withToken = z.object({ token: z.string().max(200) })
/** null: a code of the second factor is asked for next. */
const Entered = z.object({ person: Person.nullable() })

/** The contract of coming in, and of people. */
export const peopleApi = {
  session: route({
    method: 'get',
    path: '/api/session',
    access: 'public',
    response: z.object({
      person: Person.nullable(),
      permissions: z.array(z.enum(permissions)),
      simulated: z.boolean(),
      /** The person has to set up a second factor before anything else. */
      mustEnrol: z.boolean(),
      /** What the button of the ministry's directory says; null: there is none. */
      directory: z.string().nullable()
    })
  }),
  signIn: route({
    method: 'post',
    path: '/api/session',
    access: 'public',
    body: z.object({ username: z.string().trim().min(1).max(60), password: Password }),
    response: Entered
  }),
  /** The second step: six digits, or a recovery code. */
  signInCode: route({ method: 'post', path: '/api/session/code', access: 'public', body: z.object({ code: z.string().trim().min(6).max(20) }), response: Entered }),
  signOut: route({ method: 'delete', path: '/api/session', access: 'public', response: none }),
  /** `username`: whose password the link sets anew; null: it makes somebody new. */
  invitation: route({
    method: 'get',
    path: '/api/invitations/:token',
    access: 'public',
    params: withToken,
    response: z.object({ roles: z.array(Role), province: ProvinceCode.nullable(), expiresAt: z.number().int(), username: z.string().nullable() })
  }),
  acceptInvitation: route({
    method: 'post',
    path: '/api/invitations/:token',
    access: 'public',
    params: withToken,
    body: z.object({
      username: z.string().trim().regex(/^[a-z0-9._-]{3,40}$/i, '3–40 letters a–z, digits, . _ -'),
      name: PersonName,
      password: Password
    }),
    response: Entered
  }),
  /** By an administrator's link; ends all sessions of the person. */
  resetPassword: route({
    method: 'post',
    path: '/api/invitations/:token/password',
    access: 'public',
    params: withToken,
    body: z.object({ password: Password }),
    response: none
  }),
  invite: route({
    method: 'post',
    path: '/api/invitations',
    access: 'keep-people',
    reach: 'nation',
    body: z.object({ roles: z.array(Role).min(1), province: ProvinceCode.nullable(), directory: DirectoryName.default(null) }),
    response: Link
  }),
  people: route({ method: 'get', path: '/api/people', access: 'keep-people', reach: 'nation', response: z.array(AccountLine) }),
  changePerson: route({
    method: 'put',
    path: '/api/people/:id',
    access: 'keep-people',
    reach: 'nation',
    params: one,
    body: z.object({ name: PersonName, roles: z.array(Role).min(1), province: ProvinceCode.nullable(), active: z.boolean(), directory: DirectoryName }),
    response: none
  }),
  /** A one-time link to a new password. */
  resetPerson: route({ method: 'post', path: '/api/people/:id/reset', access: 'keep-people', reach: 'nation', params: one, response: Link }),
  removeSecondFactorOf: route({ method: 'delete', path: '/api/people/:id/second-factor', access: 'keep-people', reach: 'nation', params: one, response: none }),
  unlockPerson: route({ method: 'post', path: '/api/people/:id/unlock', access: 'keep-people', reach: 'nation', params: one, response: none }),
  sessionsOf: route({ method: 'get', path: '/api/people/:id/sessions', access: 'keep-people', reach: 'nation', params: one, response: z.array(SessionLine) }),
  endSessionsOf: route({ method: 'delete', path: '/api/people/:id/sessions', access: 'keep-people', reach: 'nation', params: one, response: none })
} as const
