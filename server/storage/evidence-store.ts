import type { EvidenceStore, Gap } from '../control/ports/evidence.ts'
import type { Database } from './database.ts'
import { evidenceColumns, evidenceOf, pageOf, placeOf, scoped, type EvidenceRow } from './evidence-rows.ts'
import type { Reader } from './reader.ts'
import { openRetention } from './retention.ts'

const gapColumns = 'gap.sign, gap.epoch, from_seq as fromSeq, until_seq as untilSeq, gap.at'
const uncountedReason = `coalesce(reason, 'known')`

/** Questions about records; what is written of them is `openEvidence`'s. */
export function openEvidenceStore(database: Database, reader: Reader): EvidenceStore {
  return {
    ...openRetention(database),
    async behind({ sign, from, until, slide }, paging) {
      const [moment, place] = placeOf(paging.after) ?? [from, -1]
      const played = slide === undefined ? '' : `and exists (select 1 from json_each(body, '$.tallies') where json_each.value ->> 'slide' glob ?)`
      const rows = await reader.all<EvidenceRow>(
        `select ${evidenceColumns} from record where sign = ? and started_at >= ? and started_at < ? and (started_at, rowid) > (?, ?) ${played}
         order by started_at, rowid limit ?`,
        [sign, from, until, moment, place, ...(slide === undefined ? [] : [`${slide}@*`]), paging.limit + 1]
      )
      return pageOf(rows, paging, ({ started_at, place }) => [started_at, place], evidenceOf)
    },
    async uncounted({ from, until, reason, ...scope }, paging) {
      const [moment, place] = placeOf(paging.after) ?? [until, 0]
      const { sql, parameters } = scoped(scope, { province: 'province', sign: 'sign' })
      const rows = await reader.all<EvidenceRow>(
        `select ${evidenceColumns} from record where verdict <> 'counted' and arrived_at >= ? and arrived_at < ? and (arrived_at, rowid) < (?, ?)
         ${reason === undefined ? '' : `and ${uncountedReason} = ?`} ${sql} order by arrived_at desc, rowid desc limit ?`,
        [from, until, moment, place, ...(reason === undefined ? [] : [reason]), ...parameters, paging.limit + 1]
      )
      return pageOf(rows, paging, ({ arrived_at, place }) => [arrived_at, place], evidenceOf)
    },
    reasons({ from, until, ...scope }) {
      const { sql, parameters } = scoped(scope, { province: 'province', sign: 'sign' })
      return reader.all(
        `select ${uncountedReason} as reason, count(*) as records, sum(p1 - p0 + 1) as plays from record
         where verdict <> 'counted' and arrived_at >= ? and arrived_at < ? ${sql} group by 1 order by 1`,
        [from, until, ...parameters]
      )
    },
    async gaps({ from, until, ...scope }, paging) {
      const { sql, parameters } = scoped(scope, { province: 'sign.province', sign: 'gap.sign' })
      const { after } = paging
      const rows = await reader.all<Gap>(
        `select ${gapColumns} from gap left join sign on sign.id = gap.sign where gap.at >= ? and gap.at < ? ${sql}
         ${after === undefined ? '' : `and printf('%016d %s %d %d', gap.at, gap.sign, gap.epoch, from_seq) < ?`}
         order by printf('%016d %s %d %d', gap.at, gap.sign, gap.epoch, from_seq) desc limit ?`,
        [from, until, ...parameters, ...(after === undefined ? [] : [after]), paging.limit + 1]
      )
      const page = rows.slice(0, paging.limit)
      const last = page.at(-1)
      const next = rows.length > paging.limit && last !== undefined ? `${String(last.at).padStart(16, '0')} ${last.sign} ${last.epoch} ${last.fromSeq}` : null
      return { rows: page, next }
    },
    async around(sign, from, until) {
      const placed = `(verdict = 'counted' or reason = 'unknown-slide')`
      const rows = await reader.all<EvidenceRow>(
        `select ${evidenceColumns} from record where sign = ? and ${placed}
           and started_at >= coalesce((select started_at from record where sign = ? and started_at < ? and ${placed} order by started_at desc limit 1), ?)
           and started_at <= coalesce((select started_at from record where sign = ? and started_at >= ? and ${placed} order by started_at limit 1), ?)
         union all
         select ${evidenceColumns} from record where verdict <> 'counted' and arrived_at >= ? and sign = ? and verdict = 'quarantined' and not ${placed}
         order by started_at, place`,
        [sign, sign, from, from, sign, until, until, from, sign]
      )
      return rows.map(evidenceOf)
    },
    gapsOf: (sign) => reader.all(`select ${gapColumns} from gap where sign = ? order by epoch, from_seq`, [sign]),
    shown: (sign) => reader.all('select at, version from manifest_shown where sign = ? order by at', [sign]),
    shownFrom: (at) =>
      reader.all(
        `select sign, at, version from manifest_shown as told
         where at >= coalesce((select max(at) from manifest_shown where sign = told.sign and at <= ?), 0) order by sign, at`,
        [at]
      ),
    async watermark() {
      const [row] = await reader.all<{ at: number }>('select at from evidence_watermark')
      return row?.at ?? 0
    }
  }
}
