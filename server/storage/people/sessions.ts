import { isAPIError } from 'better-auth/api'
import type { Clock } from '../../control/ports/clock.ts'
import type { Entry, HalfEntry, Sessions } from '../../control/ports/people.ts'
import type { Whence } from '../../domain/account.ts'
import { Failure, type FailureCode } from '../../domain/failure.ts'
import type { Database } from '../database.ts'
import { accountColumns, accountFrom } from './account-rows.ts'
import type { PersonAuth } from './person-auth.ts'
import { openUsedCodes } from './used-codes.ts'

export const headersOf = (cookie: string | undefined): Headers => new Headers(cookie === undefined ? {} : { cookie })

/** What the library refuses, as a Failure; its own troubles go on as they are. */
export const refusedAs =
  (code: FailureCode) =>
  (error: unknown): never => {
    throw isAPIError(error) && Number(error.statusCode) < 500 ? new Failure(code) : error
  }

const longestDevice = 300

/** Sessions go by `clock` as the library's go by the system's, whatever time it is for the rest. */
export function openSessions(database: Database, auth: PersonAuth, clock: Clock): Sessions {
  const { queries } = database
  const usedCodes = openUsedCodes(database, clock)
  const accountOf = async (id: string) => accountFrom(await queries.selectFrom('person').select(accountColumns).where('id', '=', id).executeTakeFirstOrThrow())
  const stamp = async (token: string, { address, device }: Whence): Promise<string> => {
    const at = clock.now()
    const to = { started_at: at, used_at: at, ipAddress: address, userAgent: device.slice(0, longestDevice) }
    const { userId } = await queries.updateTable('session').set(to).where('token', '=', token).returning('userId').executeTakeFirstOrThrow()
    return userId
  }
  const entered = async (token: string | null | undefined, headers: Headers, from: Whence): Promise<Entry | HalfEntry> => {
    const setCookie = headers.getSetCookie()
    if (token === null || token === undefined) return { account: null, setCookie }
    return { account: await accountOf(await stamp(token, from)), setCookie }
  }
  /** Without the cookie of a session that is open beside: the code would be taken for its person's. */
  const verify = (cookie: string, code: string) => {
    const halfIn = cookie.split(/; */).filter((pair) => pair.includes('two_factor'))
    const asked = { body: { code }, headers: headersOf(halfIn.join('; ')), returnHeaders: true } as const
    return /^[0-9]{6}$/.test(code) ? auth.api.verifyTOTP(asked) : auth.api.verifyBackupCode(asked)
  }

  return {
    async signIn(username, password, from) {
      const { headers, response } = await auth.api.signInUsername({ body: { username, password }, returnHeaders: true }).catch(refusedAs('wrong-password'))
      return entered('token' in response ? response.token : null, headers, from)
    },

    async enter(person, isWhole, from) {
      const { headers, response } = await auth.api.enterVouched({ body: { person, isWhole }, returnHeaders: true })
      return entered(response.token, headers, from)
    },

    async code(cookie, typed, from) {
      const code = typed.replace(/\s/g, '')
      const person = await this.pending(cookie)
      if (cookie === undefined || person === undefined) throw new Failure('not-signed-in')
      const { headers, response } = await verify(cookie, code).catch(refusedAs('wrong-code'))
      if (response.token === undefined) throw new Failure('wrong-code')
      if (!(await usedCodes.spend(person, code))) {
        await queries.deleteFrom('session').where('token', '=', response.token).execute()
        throw new Failure('wrong-code')
      }
      const account = await accountOf(await stamp(response.token, from))
      return { account, setCookie: headers.getSetCookie() }
    },

    async pending(cookie) {
      if (cookie === undefined) return undefined
      return (await auth.api.halfIn({ headers: headersOf(cookie) })).person ?? undefined
    },

    async of(cookie) {
      if (cookie === undefined) return undefined
      const found = await auth.api.getSession({ headers: headersOf(cookie) })
      if (!found) return undefined
      const { id, userId } = found.session
      const row = await queries.selectFrom('session').select(['started_at', 'used_at', 'ipAddress', 'userAgent']).where('id', '=', id).executeTakeFirstOrThrow()
      const at = clock.now()
      const { started_at: startedAt, used_at: usedAt, ipAddress, userAgent } = row
      return {
        id,
        account: await accountOf(userId),
        startedAt: startedAt ?? at,
        usedAt: usedAt ?? at,
        openMs: at - (startedAt ?? at),
        idleMs: at - (usedAt ?? at),
        address: ipAddress ?? '',
        device: userAgent ?? ''
      }
    },

    async touch(id) {
      await queries.updateTable('session').set({ used_at: clock.now() }).where('id', '=', id).execute()
    },

    async all() {
      const rows = await queries.selectFrom('session').select(['id', 'userId', 'started_at', 'used_at', 'ipAddress', 'userAgent']).orderBy('used_at', 'desc').execute()
      return rows.map(({ id, userId, started_at, used_at, ipAddress, userAgent }) => ({
        id,
        person: userId,
        startedAt: started_at ?? 0,
        usedAt: used_at ?? 0,
        address: ipAddress ?? '',
        device: userAgent ?? ''
      }))
    },

    async end(ids) {
      if (ids.length > 0) await queries.deleteFrom('session').where('id', 'in', ids).execute()
    },

    async sweep(ageMs) {
      await queries.deleteFrom('session').where('started_at', '<', clock.now() - ageMs).execute()
    },

    async signOut(cookie) {
      const { headers } = await auth.api.signOut({ headers: headersOf(cookie), returnHeaders: true })
      return headers.getSetCookie()
    }
  }
}
