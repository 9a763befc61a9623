import type { Clock } from '../../control/ports/clock.ts'
import type { SecondFactors } from '../../control/ports/people.ts'
import { Failure } from '../../domain/failure.ts'
import type { Database } from '../database.ts'
import type { PersonAuth } from './person-auth.ts'
import { headersOf, refusedAs } from './sessions.ts'
import { openUsedCodes } from './used-codes.ts'

const issuer = 'Paituean ป้ายเตือน'

/** As authenticators show it: the system and the user name, not the library's made-up address. */
function ownLabel(uri: string, username: string): string {
  const secret = new URL(uri).searchParams.get('secret') ?? ''
  const query = new URLSearchParams({ secret, issuer, digits: '6', period: '30' })
  // Authenticators read %20, not +.
  return `otpauth://totp/${encodeURIComponent(`${issuer}:${username}`)}?${query.toString().replaceAll('+', '%20')}`
}

/** TOTP with SHA-1, six digits, 30 s, as every authenticator knows it; secrets and recovery codes are kept encrypted. */
export function openSecondFactors(database: Database, auth: PersonAuth, clock: Clock): SecondFactors {
  const { queries } = database
  const usedCodes = openUsedCodes(database, clock)
  return {
    async begin(cookie, password) {
      const headers = headersOf(cookie)
      const begun = await auth.api.enableTwoFactor({ body: { password }, headers }).catch(refusedAs('wrong-password'))
      if (begun.method !== 'totp') throw new Error('the library set up another second factor than asked for')
      const found = await auth.api.getSession({ headers })
      return { uri: ownLabel(begun.totpURI, found?.user.username ?? ''), recoveryCodes: begun.backupCodes }
    },

    async confirm(cookie, typed, { address, device }) {
      const code = typed.replace(/\s/g, '')
      const answer = await auth.api.verifyTOTP({ body: { code }, headers: headersOf(cookie), returnHeaders: true }).catch(refusedAs('wrong-code'))
      const setCookie = answer.headers.getSetCookie()
      const renewed = setCookie.map((line) => line.split(';')[0]).join('; ')
      const found = await auth.api.getSession({ headers: headersOf(renewed) })
      if (!found) throw new Failure('wrong-code')
      // Not good for a sign-in, too.
      await usedCodes.spend(found.user.id, code)
      const at = clock.now()
      const to = { started_at: at, used_at: at, ipAddress: address, userAgent: device }
      await queries.updateTable('session').set(to).where('id', '=', found.session.id).execute()
      return setCookie
    },

    async renewCodes(cookie, password) {
      return (await auth.api.generateBackupCodes({ body: { password }, headers: headersOf(cookie) }).catch(refusedAs('wrong-password'))).backupCodes
    },

    async codesLeft(person) {
      const set = await queries.selectFrom('twoFactor').select('id').where('userId', '=', person).executeTakeFirst()
      return set === undefined ? 0 : (await auth.api.viewBackupCodes({ body: { userId: person } })).backupCodes.length
    },

    async remove(person) {
      await queries.deleteFrom('twoFactor').where('userId', '=', person).execute()
      await queries.updateTable('person').set({ twoFactorEnabled: 0 }).where('id', '=', person).execute()
    }
  }
}
