import { betterAuth } from 'better-auth'
import { twoFactor } from 'better-auth/plugins/two-factor'
import { username } from 'better-auth/plugins/username'
import { longestPassword } from '../../domain/account.ts'
import { hourMs, secondMs } from '../../domain/time.ts'
import type { Database } from '../database.ts'
import { vouched } from './vouched.ts'

export interface AuthSettings {
  secret: string
  /** The address people open: with https its cookies are sent over https only. */
  baseUrl: string
}
export type PersonAuth = ReturnType<typeof openPersonAuth>

/** Longest a session's cookie is good; the settings may ask for less, and `control/` sees to that. */
export const longestSessionMs = 24 * hourMs
/** How long the second step may take. */
const secondStepMs = 10 * 60 * secondMs

/**
 * better-auth with our tables; reached only by calls from inside, so that it has no sign-up, no routes, and no limits of its own by address:
 * it never sees a request, and what it is told of one comes from us. Passwords: scrypt, N 16384, r 16, p 1, salt 16 bytes, key 64 bytes.
 */
export const openPersonAuth = ({ queries }: Database, { secret, baseUrl }: AuthSettings) =>
  betterAuth({
    appName: 'Paituean',
    baseURL: baseUrl,
    secret,
    database: { db: queries, type: 'sqlite' },
    telemetry: { enabled: false },
    logger: { disabled: true },
    rateLimit: { enabled: false },
    emailAndPassword: { enabled: true, disableSignUp: true, maxPasswordLength: longestPassword },
    user: {
      modelName: 'person',
      additionalFields: {
        roles: { type: 'string', required: true, input: false },
        province: { type: 'string', required: false, input: false }
      }
    },
    session: { expiresIn: longestSessionMs / secondMs, disableSessionRefresh: true },
    advanced: {
      cookiePrefix: 'paituean',
      useSecureCookies: baseUrl.startsWith('https://'),
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax' }
    },
    plugins: [
      // Any name passes, so that an unknown one costs as much time as a wrong password.
      username({ minUsernameLength: 1, maxUsernameLength: 200, usernameValidator: () => true }),
      twoFactor({ backupCodeOptions: { amount: 10, length: 12, storeBackupCodes: 'encrypted' }, twoFactorCookieMaxAge: secondStepMs / secondMs }),
      vouched(secondStepMs)
    ]
  })
