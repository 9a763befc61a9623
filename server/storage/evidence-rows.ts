import type { Evidence, Page, Paging, Scope } from '../control/ports/evidence.ts'
import { PlayRecord } from '../domain/record.ts'
import type { Parameter } from './reader.ts'
import type { Schema } from './schema.ts'

export type EvidenceRow = Pick<
  Schema['record'],
  'sign' | 'province' | 'epoch' | 'digest' | 'body' | 'verdict' | 'reason' | 'started_at' | 'arrived_at' | 'hour'
> & { place: number }

export const evidenceColumns = 'sign, province, epoch, digest, body, verdict, reason, started_at, arrived_at, hour, rowid as place'

export const evidenceOf = ({ sign, province, epoch, digest, body, verdict, reason, started_at, arrived_at, hour }: EvidenceRow): Evidence => ({
  sign,
  province,
  epoch,
  record: PlayRecord.parse(JSON.parse(body)),
  digest,
  verdict,
  reason,
  startedAt: started_at,
  arrivedAt: arrived_at,
  hour
})

export interface Condition {
  sql: string
  parameters: Parameter[]
}
/** ` and …` for the parts that are asked for. */
export function scoped({ province, sign }: Scope, column: { province: string; sign: string }): Condition {
  const provinces = province === undefined ? undefined : typeof province === 'string' ? [province] : province
  return {
    sql: (provinces === undefined ? '' : ` and ${column.province} in (select value from json_each(?))`) + (sign === undefined ? '' : ` and ${column.sign} = ?`),
    parameters: [...(provinces === undefined ? [] : [JSON.stringify(provinces)]), ...(sign === undefined ? [] : [sign])]
  }
}

/** A page's last row, by what it is sorted by and its place in the table. */
export const placeOf = (after: string | undefined): [number, number] | undefined => {
  const [moment, place] = (after ?? '').split(':').map(Number)
  return moment === undefined || place === undefined || Number.isNaN(moment + place) ? undefined : [moment, place]
}

/** `rows`: one more than the page holds, if there is more. */
export function pageOf<Row, Shown>(rows: readonly Row[], { limit }: Paging, momentOf: (row: Row) => [number, number], show: (row: Row) => Shown): Page<Shown> {
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return { rows: page.map(show), next: rows.length > limit && last !== undefined ? momentOf(last).join(':') : null }
}
