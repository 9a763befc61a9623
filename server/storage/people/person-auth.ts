import { betterAuth } from 'better-auth'
import { twoFactor } from 'better-auth/plugins/two-factor'
import { username } from 'better-auth/plugins/username'
import { longestPassword } from '../../domain/account.ts'
import { hourMs, secondMs } from '../../domain/time.ts'
import type { Database } from '../database.ts'
import { hashPassword, usualWork, verifyPassword } from './password-hash.ts'
import { vouched } from './vouched.ts'

export interface AuthSettings {
  secret: string
  /** The address people open: with https its cookies are sent over https only, and to this very host. */
  baseUrl: string
  /** Of a password's hash: 2^this is scrypt's N. */
  passwordWork?: number | undefined
}
export type PersonAuth = ReturnType<typeof openPersonAuth>

/** Longest a session's cookie is good; the settings may ask for less, and `control/` sees to that. */
export const longestSessionMs = 24 * hourMs
/** How long the second step may take. */
const secondStepMs = 10 * 60 * secondMs

/**
 * better-auth with our tables; reached only by calls from inside, so that it has no sign-up, no routes, and no limits of its own by address:
 * it never sees a request, and what it is told of one comes from us.
 */
export function openPersonAuth({ queries }: Database, { secret, baseUrl, passwordWork = usualWork }: AuthSettings) {
  const secure = baseUrl.startsWith('https://')
  return betterAuth({
    appName: 'Paituean',
    baseURL: baseUrl,
    secret,
    database: { db: queries, type: 'sqlite' },
    telemetry: { enabled: false },
    logger: { disabled: true },
    rateLimit: { enabled: false },
    emailAndPassword: { enabled: true, disableSignUp: true, maxPasswordLength: longestPassword, password: { hash: (password) => hashPassword(password, passwordWork), verify: verifyPassword } },
    user: {
      modelName: 'person',
      additionalFields: {
        roles: { type: 'string', required: true, input: false },
        province: { type: 'string', required: false, input: false }
      }
    },
    session: { expiresIn: longestSessionMs / secondMs, disableSessionRefresh: true },
    advanced: {
      // With the library's own switch it would be __Secure-, which other hosts of the domain may set.
      cookiePrefix: secure ? '__Host-paituean' : 'paituean',
      useSecureCookies: false,
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', secure }
    },
    plugins: [
      // Any name passes, so that an unknown one costs as much time as a wrong password.
      username({ minUsernameLength: 1, maxUsernameLength: 200, usernameValidator: () => true }),
      twoFactor({ backupCodeOptions: { amount: 10, length: 12, storeBackupCodes: 'encrypted' }, twoFactorCookieMaxAge: secondStepMs / secondMs }),
      vouched(secondStepMs)
    ]
  })
}
