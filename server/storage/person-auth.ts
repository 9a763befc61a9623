import { betterAuth } from 'better-auth'
import { username } from 'better-auth/plugins/username'
import { hourMs, secondMs } from '../domain/time.ts'
import type { Database } from './database.ts'

export interface AuthSettings {
  secret: string
  /** The address people open: with https its cookies are sent over https only. */
  baseUrl: string
}

/** Longest a sign-in lasts, in use or not. */
const sessionMs = 12 * hourMs
export const longestPassword = 200

/** better-auth with our tables; reached only by calls from inside, so it has no sign-up, routes or limits of its own. */
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
    session: { expiresIn: sessionMs / secondMs, disableSessionRefresh: true },
    advanced: {
      cookiePrefix: 'paituean',
      useSecureCookies: baseUrl.startsWith('https://'),
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax' }
    },
    // Any name passes, so that an unknown one costs as much time as a wrong password.
    plugins: [username({ minUsernameLength: 1, maxUsernameLength: 200, usernameValidator: () => true })]
  })
