import { randomUUID } from 'node:crypto'
import { isAPIError } from 'better-auth/api'
import { sql } from 'kysely'
import { z } from 'zod'
import type { Accounts, Sessions } from '../control/ports/people.ts'
import { Failure } from '../domain/failure.ts'
import { Role, type Person } from '../domain/roles.ts'
import { isTaken, type Database } from './database.ts'
import { longestPassword, openPersonAuth, type AuthSettings } from './person-auth.ts'

const shortestPassword = 12
const Roles = z.array(Role)

const personFrom = (row: { id: string; username?: string | null | undefined; name: string; roles: string; province?: string | null | undefined }): Person => ({
  id: row.id,
  username: row.username ?? '',
  name: row.name,
  roles: Roles.parse(JSON.parse(row.roles)),
  province: row.province ?? null
})

function checkPassword(password: string): void {
  const length = Array.from(password).length
  if (length < shortestPassword) throw new Failure('weak-password', { expected: String(shortestPassword), received: String(length) })
  if (password.length > longestPassword)
    throw new Failure('bad-input', { what: 'password', expected: `at most ${String(longestPassword)} characters`, received: String(password.length) })
}

const headersOf = (cookie: string | undefined): Headers => new Headers(cookie === undefined ? {} : { cookie })

/** People on better-auth. User names are the same in any case of their letters. */
export function openAccounts(database: Database, settings: AuthSettings): Accounts & Sessions {
  const { queries, atomically } = database
  const auth = openPersonAuth(database, settings)
  const people = queries.selectFrom('person').select(['id', 'username', 'name', 'roles', 'province'])
  return {
    async all() {
      return (await people.orderBy('username').execute()).map(personFrom)
    },

    async create({ username, name, password, roles, province }) {
      checkPassword(password)
      const { password: hasher } = await auth.$context
      const hash = await hasher.hash(password)
      const id = randomUUID()
      const known = username.toLowerCase()
      const now = sql<string>`strftime('%Y-%m-%dT%H:%M:%fZ', 'now')`
      const stamps = { createdAt: now, updatedAt: now }
      const person = { id, name, username: known, roles: JSON.stringify(roles), province }
      try {
        // Both or neither: a person without a password could never sign in and would hold the name.
        await atomically([
          queries.insertInto('person').values({ ...person, ...stamps, email: `${known}@local.invalid`, emailVerified: 0 }),
          queries.insertInto('account').values({ ...stamps, id: randomUUID(), accountId: id, providerId: 'credential', userId: id, password: hash })
        ])
      } catch (error) {
        throw isTaken(error) ? new Failure('name-taken', { what: username }) : error
      }
      return personFrom(person)
    },

    async personOf(cookie) {
      if (cookie === undefined) return undefined
      const found = await auth.api.getSession({ headers: headersOf(cookie) })
      return found ? personFrom(found.user) : undefined
    },

    async signIn(username, password) {
      try {
        const { headers, response } = await auth.api.signInUsername({ body: { username, password }, returnHeaders: true })
        const row = await people.where('id', '=', response.user.id).executeTakeFirstOrThrow()
        return { person: personFrom(row), setCookie: headers.getSetCookie() }
      } catch (error) {
        throw isAPIError(error) && Number(error.statusCode) < 500 ? new Failure('wrong-password') : error
      }
    },

    async signOut(cookie) {
      const { headers } = await auth.api.signOut({ headers: headersOf(cookie), returnHeaders: true })
      return headers.getSetCookie()
    }
  }
}
