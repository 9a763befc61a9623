import type { SignStore } from '../control/ports/signs.ts'
import { Sign } from '../domain/sign.ts'
import type { Database } from './database.ts'

const signOf = ({ body }: { body: string }): Sign => Sign.parse(JSON.parse(body))

export const openSigns = ({ queries }: Database): SignStore => ({
  async all() {
    return (await queries.selectFrom('sign').select('body').orderBy('id').execute()).map(signOf)
  },
  async find(id) {
    const row = await queries.selectFrom('sign').select('body').where('id', '=', id).executeTakeFirst()
    return row && signOf(row)
  },
  async save(sign) {
    const kept = { province: sign.province, body: JSON.stringify(sign) }
    await queries
      .insertInto('sign')
      .values({ id: sign.id, ...kept })
      .onConflict((conflict) => conflict.column('id').doUpdateSet(kept))
      .execute()
  }
})
