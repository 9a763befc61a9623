import type { Pairing, PairingStore } from '../control/ports/signs.ts'
import { Failure } from '../domain/failure.ts'
import { isTaken, type Database } from './database.ts'
import type { Schema } from './schema.ts'

const pairingOf = ({ secret_hash, code, expires_at, sign, simulated }: Schema['pairing']): Pairing => ({
  code,
  secretHash: secret_hash,
  expiresAt: expires_at,
  sign,
  simulated: simulated === 1
})

export function openPairings({ queries }: Database): PairingStore {
  const by = async (column: 'code' | 'secret_hash', value: string) => {
    const row = await queries.selectFrom('pairing').selectAll().where(column, '=', value).executeTakeFirst()
    return row && pairingOf(row)
  }
  return {
    async save({ secretHash, code, expiresAt, sign, simulated }) {
      const kept = { code, expires_at: expiresAt, sign, simulated: simulated ? (1 as const) : (0 as const) }
      try {
        await queries
          .insertInto('pairing')
          .values({ secret_hash: secretHash, ...kept })
          .onConflict((conflict) => conflict.column('secret_hash').doUpdateSet(kept))
          .execute()
      } catch (error) {
        throw isTaken(error) ? new Failure('in-use', { what: code, received: 'another sign' }) : error
      }
    },
    byCode: (code) => by('code', code),
    bySecret: (secretHash) => by('secret_hash', secretHash),
    async remove(secretHash) {
      await queries.deleteFrom('pairing').where('secret_hash', '=', secretHash).execute()
    }
  }
}
