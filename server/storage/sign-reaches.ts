import type { MonthCounts } from '../control/ports/months.ts'
import type { SignReach } from '../domain/sign-reach.ts'
import { hourOf, spanOfMonth, type Span } from '../domain/time.ts'
import type { Database } from './database.ts'

interface Known {
  openedAt: number | null
  reachedAt: number | null
  clearAt: number | null
}

/** How far each sign's records have come. */
export function openSignReaches({ sqlite, queries }: Database): Pick<MonthCounts, 'reaches' | 'clear'> {
  const known = sqlite.prepare<[string, string, string], Known>(
    `select (select min(opened_at) from epoch where sign = ?) as openedAt,
       (select started_at from record where sign = ? and verdict = 'counted' order by epoch desc, seq desc limit 1) as reachedAt,
       (select at from sign_clear where sign = ?) as clearAt`
  )
  // What is lost lies between the records on either side; one whose neighbour is not kept reaches as far as it can.
  const lost = sqlite.prepare<[string], { from: number | null; until: number | null }>(
    `select (select started_at from record r where r.sign = g.sign and r.epoch = g.epoch and r.seq < g.from_seq order by r.seq desc limit 1) as "from",
       coalesce((select started_at from record r where r.sign = g.sign and r.epoch = g.epoch and r.seq >= g.until_seq order by r.seq limit 1), g.at) as "until"
     from gap g where g.sign = ?`
  )
  const lostOf = (sign: string): Span[] => lost.all(sign).map(({ from, until }) => ({ from: from ?? -Infinity, until: until ?? Infinity }))

  return {
    async reaches(month, province) {
      const { from, until } = spanOfMonth(month)
      let hours = queries.selectFrom('play_hour').select(['sign', 'province']).where('hour', '>=', hourOf(from)).where('hour', '<', hourOf(until))
      let standing = queries.selectFrom('sign').innerJoin('token', 'token.sign', 'sign.id').select(['sign.id as sign', 'sign.province'])
      if (province !== undefined) {
        hours = hours.where('province', '=', province)
        standing = standing.where('sign.province', '=', province)
      }
      const key = ({ sign, province }: { sign: string; province: string }): string => `${province} ${sign}`
      const played = new Map((await hours.distinct().execute()).map((row) => [key(row), row]))
      const stands = new Map((await standing.execute()).map((row) => [key(row), row]))
      return [...new Map([...played, ...stands])].map(([name, row]): SignReach => {
        const { openedAt = null, reachedAt = null, clearAt = null } = known.get(row.sign, row.sign, row.sign) ?? {}
        return { ...row, played: played.has(name), stands: stands.has(name), openedAt, reachedAt, clearAt, lost: lostOf(row.sign) }
      })
    },
    async clear(sign, at) {
      await queries
        .insertInto('sign_clear')
        .values({ sign, at })
        .onConflict((conflict) => conflict.column('sign').doUpdateSet({ at }))
        .execute()
    }
  }
}
