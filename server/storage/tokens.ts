import type { TokenStore } from '../control/ports/signs.ts'
import type { Database } from './database.ts'

export const openTokens = ({ queries }: Database): TokenStore => ({
  async grant(sign, tokenHash, simulated) {
    const kept = { token_hash: tokenHash, simulated: simulated ? (1 as const) : (0 as const) }
    await queries
      .insertInto('token')
      .values({ sign, ...kept })
      .onConflict((conflict) => conflict.column('sign').doUpdateSet(kept))
      .execute()
  },
  async revoke(sign) {
    await queries.deleteFrom('token').where('sign', '=', sign).execute()
  },
  holder: (tokenHash) => queries.selectFrom('token').select('sign').where('token_hash', '=', tokenHash).executeTakeFirst(),
  async all() {
    const rows = await queries.selectFrom('token').select(['sign', 'simulated']).orderBy('sign').execute()
    return rows.map(({ sign, simulated }) => ({ sign, simulated: simulated === 1 }))
  }
})
