import { z } from 'zod'
import { ProvinceCode } from '../../domain/ids.ts'
import { Person, Role, permissions } from '../../domain/roles.ts'
import { route } from '../route.ts'

const none = z.object({})

export const Password = z.string().max(200)

/** The contract of people. */
export const peopleApi = {
  session: route({
    method: 'get',
    path: '/api/session',
    access: 'public',
    response: z.object({ person: Person.nullable(), permissions: z.array(z.enum(permissions)), simulated: z.boolean() })
  }),
  signIn: route({
    method: 'post',
    path: '/api/session',
    access: 'public',
    body: z.object({ username: z.string().trim().min(1).max(60), password: Password }),
    response: Person
  }),
  signOut: route({ method: 'delete', path: '/api/session', access: 'public', response: none }),
  invitation: route({
    method: 'get',
    path: '/api/invitations/:token',
    access: 'public',
    params: z.object({ token: z.string() }),
    response: z.object({ roles: z.array(Role), province: ProvinceCode.nullable(), expiresAt: z.number().int() })
  }),
  acceptInvitation: route({
    method: 'post',
    path: '/api/invitations/:token',
    access: 'public',
    params: z.object({ token: z.string() }),
    body: z.object({
      username: z.string().trim().regex(/^[a-z0-9._-]{3,40}$/i, '3–40 letters a–z, digits, . _ -'),
      name: z.string().trim().min(1).max(120),
      password: Password
    }),
    response: Person
  }),
  invite: route({
    method: 'post',
    path: '/api/invitations',
    access: 'keep-people',
    reach: 'nation',
    body: z.object({ roles: z.array(Role).min(1), province: ProvinceCode.nullable() }),
    response: z.object({ link: z.string(), expiresAt: z.number().int() })
  }),
  people: route({ method: 'get', path: '/api/people', access: 'keep-people', reach: 'nation', response: z.array(Person) })
} as const
