import { z } from 'zod'
import type { InvitationStore } from '../control/ports/people.ts'
import { Role } from '../domain/roles.ts'
import type { Database } from './database.ts'

const Roles = z.array(Role)

export const openInvitations = ({ queries }: Database): InvitationStore => ({
  async save({ tokenHash, roles, province, expiresAt }) {
    const kept = { roles: JSON.stringify(roles), province, expires_at: expiresAt }
    await queries
      .insertInto('invitation')
      .values({ token_hash: tokenHash, ...kept })
      .onConflict((conflict) => conflict.column('token_hash').doUpdateSet(kept))
      .execute()
  },
  async find(tokenHash) {
    const row = await queries.selectFrom('invitation').selectAll().where('token_hash', '=', tokenHash).executeTakeFirst()
    return row && { tokenHash, roles: Roles.parse(JSON.parse(row.roles)), province: row.province, expiresAt: row.expires_at }
  },
  async spend(tokenHash) {
    const { numDeletedRows } = await queries.deleteFrom('invitation').where('token_hash', '=', tokenHash).executeTakeFirst()
    return numDeletedRows === 1n
  }
})
