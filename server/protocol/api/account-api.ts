import { z } from 'zod'
import { SessionLine } from '../../domain/account.ts'
import { ProvinceCode } from '../../domain/ids.ts'
import { keyPermissions, permissions } from '../../domain/roles.ts'
import { route } from '../route.ts'
import { Password } from './people-api.ts'

const none = z.object({})
const proof = z.object({ password: Password })
const at = z.number().int()

export const KeyView = z.object({
  id: z.string(),
  /** The person whose rights it has a part of. */
  person: z.string(),
  maker: z.string(),
  name: z.string(),
  permissions: z.array(z.enum(permissions)),
  province: ProvinceCode.nullable(),
  madeAt: at,
  expiresAt: at,
  usedAt: at.nullable(),
  usedFrom: z.string().nullable(),
  revokedAt: at.nullable()
})
export type KeyView = z.infer<typeof KeyView>

/** The contract of one's own account, and of API keys; neither can be reached with a key. */
export const accountApi = {
  account: route({
    method: 'get',
    path: '/api/account',
    access: 'signed-in',
    response: z.object({
      secondFactor: z.boolean(),
      secondFactorRequired: z.boolean(),
      /** Those not used yet. */
      recoveryCodes: z.number().int(),
      directory: z.string().nullable(),
      sessions: z.array(SessionLine)
    })
  }),
  /** Ends one's other sessions. */
  changePassword: route({ method: 'put', path: '/api/account/password', access: 'signed-in', body: z.object({ current: Password, next: Password }), response: none }),
  /** Not in force until confirmed. `uri`: for an authenticator, as a QR code. The only answer that holds the recovery codes. */
  beginSecondFactor: route({
    method: 'post',
    path: '/api/account/second-factor',
    access: 'signed-in',
    body: proof,
    response: z.object({ uri: z.string(), recoveryCodes: z.array(z.string()) })
  }),
  confirmSecondFactor: route({
    method: 'post',
    path: '/api/account/second-factor/confirm',
    access: 'signed-in',
    body: z.object({ code: z.string().trim().min(6).max(10) }),
    response: none
  }),
  removeSecondFactor: route({ method: 'post', path: '/api/account/second-factor/remove', access: 'signed-in', body: proof, response: none }),
  /** The old ones are good no more. */
  renewRecoveryCodes: route({
    method: 'post',
    path: '/api/account/recovery-codes',
    access: 'signed-in',
    body: proof,
    response: z.object({ recoveryCodes: z.array(z.string()) })
  }),
  endSession: route({ method: 'delete', path: '/api/account/sessions/:id', access: 'signed-in', params: z.object({ id: z.string().max(80) }), response: none }),
  endOtherSessions: route({ method: 'delete', path: '/api/account/sessions', access: 'signed-in', response: none }),

  /** One's own; who keeps people gets everybody's. `mayGive`: what a key of one's own may be made for. */
  apiKeys: route({
    method: 'get',
    path: '/api/keys',
    access: 'signed-in',
    response: z.object({ keys: z.array(KeyView), mayGive: z.array(z.enum(keyPermissions)) })
  }),
  /** The only answer that holds the secret, which is sent as `Authorization: Bearer …`. */
  makeApiKey: route({
    method: 'post',
    path: '/api/keys',
    access: 'signed-in',
    body: z.object({
      name: z.string().trim().min(1).max(80),
      permissions: z.array(z.enum(keyPermissions)).min(1),
      province: ProvinceCode.nullable(),
      days: z.number().int().min(1).max(366)
    }),
    response: z.object({ key: KeyView, secret: z.string() })
  }),
  revokeApiKey: route({ method: 'delete', path: '/api/keys/:id', access: 'signed-in', params: z.object({ id: z.string().max(80) }), response: none })
} as const
