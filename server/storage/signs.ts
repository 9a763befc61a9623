import type { SignStore } from '../control/ports/signs.ts'
import { Sign } from '../domain/sign.ts'
import type { Database } from './database.ts'

const signOf = ({ body }: { body: string }): Sign => Sign.parse(JSON.parse(body))

/** Read once and then kept in memory: they are asked for at every turn, and there may be ten thousand. One process writes them. */
export function openSigns({ queries }: Database): SignStore {
  let known: Promise<ReadonlyMap<string, Sign>> | undefined
  let listed: { of: ReadonlyMap<string, Sign>; signs: Sign[] } | undefined
  const read = async (): Promise<ReadonlyMap<string, Sign>> => {
    const rows = await queries.selectFrom('sign').select('body').orderBy('id').execute()
    return new Map(rows.map(signOf).map((sign) => [sign.id, sign]))
  }
  const signs = (): Promise<ReadonlyMap<string, Sign>> =>
    (known ??= read().catch((fault: unknown) => {
      known = undefined
      throw fault
    }))
  return {
    async all() {
      const of = await signs()
      if (listed?.of !== of) listed = { of, signs: [...of.values()].sort((a, b) => (a.id < b.id ? -1 : 1)) }
      return listed.signs
    },
    async find(id) {
      return (await signs()).get(id)
    },
    async save(sign) {
      const kept = { province: sign.province, body: JSON.stringify(sign) }
      await queries
        .insertInto('sign')
        .values({ id: sign.id, ...kept })
        .onConflict((conflict) => conflict.column('id').doUpdateSet(kept))
        .execute()
      known = signs().then((before) => new Map(before).set(sign.id, sign))
    }
  }
}
