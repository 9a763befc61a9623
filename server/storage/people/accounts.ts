import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Accounts } from '../../control/ports/people.ts'
import { Failure } from '../../domain/failure.ts'
import { isTaken, type Database } from '../database.ts'
import { accountColumns, accountFrom } from './account-rows.ts'
import { checkPassword } from './passwords.ts'
import type { PersonAuth } from './person-auth.ts'

const nowText = sql<string>`strftime('%Y-%m-%dT%H:%M:%fZ', 'now')`
const taken = (error: unknown, what: string): unknown => (isTaken(error) ? new Failure('name-taken', { what }) : error)

/** People and their passwords. User names are the same in any case of their letters. */
export function openAccounts({ queries, atomically }: Database, auth: PersonAuth): Accounts {
  const people = queries.selectFrom('person').select(accountColumns)
  const hashOf = async (password: string): Promise<string> => (await auth.$context).password.hash(password)
  return {
    async all() {
      return (await people.orderBy('username').execute()).map(accountFrom)
    },
    async find(id) {
      const row = await people.where('id', '=', id).executeTakeFirst()
      return row && accountFrom(row)
    },
    async byDirectory(name) {
      const row = await people.where('directory', '=', name).executeTakeFirst()
      return row && accountFrom(row)
    },

    async create({ username, name, password, roles, province, directory }) {
      const known = username.toLowerCase()
      checkPassword(password, [known, name])
      const hash = await hashOf(password)
      const id = randomUUID()
      const stamps = { createdAt: nowText, updatedAt: nowText }
      const row = { id, name, username: known, roles: JSON.stringify(roles), province, directory, active: 1 as const, twoFactorEnabled: 0 as const }
      try {
        // Both or neither: a person without a password could never sign in and would hold the name.
        await atomically([
          queries.insertInto('person').values({ ...row, ...stamps, email: `${known}@local.invalid`, emailVerified: 0 }),
          queries.insertInto('account').values({ ...stamps, id: randomUUID(), accountId: id, providerId: 'credential', userId: id, password: hash })
        ])
      } catch (error) {
        throw taken(error, username)
      }
      return accountFrom(row)
    },

    async change(id, { name, roles, province, active, directory }) {
      const to = { name, roles: JSON.stringify(roles), province, active: active ? 1 : 0, directory, updatedAt: nowText } as const
      try {
        await queries.updateTable('person').set(to).where('id', '=', id).execute()
      } catch (error) {
        throw taken(error, directory ?? '')
      }
    },

    async setPassword({ id, username, name }, password) {
      checkPassword(password, [username, name])
      const to = { password: await hashOf(password), updatedAt: nowText }
      await queries.updateTable('account').set(to).where('userId', '=', id).where('providerId', '=', 'credential').execute()
    },

    async isPassword(id, password) {
      const row = await queries.selectFrom('account').select('password').where('userId', '=', id).where('providerId', '=', 'credential').executeTakeFirst()
      return row !== undefined && (await auth.$context).password.verify({ hash: row.password, password })
    }
  }
}
