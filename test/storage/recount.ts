import { PlayRecord } from '../../server/domain/record.ts'
import type { Database } from '../../server/storage/database.ts'

/** Completed plays by sign and hour, once from the evidence and once from the projection. */
export async function recount({ queries }: Database): Promise<{ evidence: Map<string, number>; projection: Map<string, number> }> {
  const evidence = new Map<string, number>()
  for (const { sign, hour, body } of await queries.selectFrom('record').select(['sign', 'hour', 'body']).where('verdict', '=', 'counted').execute()) {
    const key = `${sign} ${String(hour)}`
    for (const { outcome, plays } of PlayRecord.parse(JSON.parse(body)).tallies)
      if (outcome === 'completed') evidence.set(key, (evidence.get(key) ?? 0) + plays)
  }
  const rows = await queries.selectFrom('play_hour').select(({ fn }) => ['sign', 'hour', fn.sum<number>('completed').as('completed')]).groupBy(['sign', 'hour']).execute()
  return { evidence, projection: new Map(rows.map(({ sign, hour, completed }) => [`${sign} ${String(hour)}`, completed])) }
}
