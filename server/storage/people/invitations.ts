import type { InvitationStore } from '../../control/ports/people.ts'
import type { Database } from '../database.ts'
import { rolesFrom } from './account-rows.ts'

export const openInvitations = ({ queries }: Database): InvitationStore => ({
  async save({ tokenHash, roles, province, person, directory, expiresAt }) {
    const kept = { roles: JSON.stringify(roles), province, person, directory, expires_at: expiresAt }
    await queries
      .insertInto('invitation')
      .values({ token_hash: tokenHash, ...kept })
      .onConflict((conflict) => conflict.column('token_hash').doUpdateSet(kept))
      .execute()
  },
  async find(tokenHash) {
    const row = await queries.selectFrom('invitation').selectAll().where('token_hash', '=', tokenHash).executeTakeFirst()
    return row && { tokenHash, roles: rolesFrom(row.roles), province: row.province, person: row.person, directory: row.directory, expiresAt: row.expires_at }
  },
  async spend(tokenHash) {
    const { numDeletedRows } = await queries.deleteFrom('invitation').where('token_hash', '=', tokenHash).executeTakeFirst()
    return numDeletedRows === 1n
  },
  async sweep(before) {
    await queries.deleteFrom('invitation').where('expires_at', '<', before).execute()
  },
  async void(person) {
    await queries.deleteFrom('invitation').where('person', '=', person).execute()
  }
})
