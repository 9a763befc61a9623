import { z } from 'zod'
import type { ApiKey, ApiKeyStore } from '../../control/ports/people.ts'
import { permissions } from '../../domain/roles.ts'
import type { Database } from '../database.ts'
import type { Schema } from '../schema.ts'

const Permissions = z.array(z.enum(permissions))

const keyFrom = (row: Schema['api_key']): ApiKey => ({
  id: row.id,
  person: row.person,
  name: row.name,
  permissions: Permissions.parse(JSON.parse(row.permissions)),
  province: row.province,
  madeAt: row.made_at,
  expiresAt: row.expires_at,
  usedAt: row.used_at,
  usedFrom: row.used_from,
  revokedAt: row.revoked_at
})

export function openApiKeys({ queries }: Database): ApiKeyStore {
  const keys = queries.selectFrom('api_key').selectAll()
  return {
    async save({ id, person, name, permissions, province, madeAt, expiresAt, usedAt, usedFrom, revokedAt }, keyHash) {
      const row = { id, key_hash: keyHash, person, name, permissions: JSON.stringify(permissions), province, made_at: madeAt, expires_at: expiresAt }
      await queries.insertInto('api_key').values({ ...row, used_at: usedAt, used_from: usedFrom, revoked_at: revokedAt }).execute()
    },
    async all() {
      return (await keys.orderBy('made_at', 'desc').execute()).map(keyFrom)
    },
    async byHash(keyHash) {
      const row = await keys.where('key_hash', '=', keyHash).executeTakeFirst()
      return row && keyFrom(row)
    },
    async used(id, at, from) {
      await queries.updateTable('api_key').set({ used_at: at, used_from: from }).where('id', '=', id).execute()
    },
    async revoke(id, at) {
      await queries.updateTable('api_key').set({ revoked_at: at }).where('id', '=', id).where('revoked_at', 'is', null).execute()
    }
  }
}
