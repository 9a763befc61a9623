import { sql } from 'kysely'
import { z } from 'zod'
import type { MonthStore } from '../control/ports/months.ts'
import { Failure } from '../domain/failure.ts'
import { MonthRevision } from '../domain/month-close.ts'
import { Measure } from '../domain/report-sheet.ts'
import type { Database } from './database.ts'

const revisionOf = ({ body }: { body: string }): MonthRevision => MonthRevision.parse(JSON.parse(body))
const Bytes = z.instanceof(Uint8Array)

export function openMonths({ sqlite, queries }: Database): MonthStore {
  const revisions = queries.selectFrom('month_revision').select(['edition', 'body'])
  const newest = sqlite.prepare<[string, string], number | null>('select max(edition) from month_revision where month = ? and province = ?').pluck()
  const save = sqlite.prepare(
    `insert into month_revision (month, province, revision, edition, state, body) values (?, ?, ?, ?, ?, ?)
     on conflict do update set edition = excluded.edition, state = excluded.state, body = excluded.body`
  )
  const keep = sqlite.prepare(
    `insert into certified_file (month, province, revision, format, numerals, sha256, mime, file_name, bytes) values (?, ?, ?, ?, ?, ?, ?, ?, ?)`
  )
  const advance = sqlite.transaction<(...args: Parameters<MonthStore['advance']>) => void>((edition, next, files = []) => {
    const { month, province, revision, state } = next
    if ((newest.get(month, province) ?? 0) !== edition) throw new Failure('stale', { what: `report ${province} ${month}` })
    save.run(month, province, revision, edition + 1, state, JSON.stringify(next))
    for (const { format, numerals, sha256, mime, fileName, bytes } of files)
      keep.run(month, province, revision, format, numerals, sha256, mime, fileName, Buffer.from(bytes))
  })
  // A restated month has a newer revision, which is open again.
  const standing = queries
    .selectFrom('month_revision as kept')
    .where('state', '=', 'certified')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('month_revision as later')
            .select('later.revision')
            .whereRef('later.month', '=', 'kept.month')
            .whereRef('later.province', '=', 'kept.province')
            .whereRef('later.revision', '>', 'kept.revision')
        )
      )
    )
  const kept = (province: string, month: string) => queries.selectFrom('certified_file').where('month', '=', month).where('province', '=', province)

  return {
    async read(province, month) {
      const rows = await revisions.where('month', '=', month).where('province', '=', province).orderBy('revision').execute()
      return { edition: Math.max(0, ...rows.map(({ edition }) => edition)), revisions: rows.map(revisionOf) }
    },
    async history(province) {
      return (await revisions.where('province', '=', province).orderBy('month').orderBy('revision').execute()).map(revisionOf)
    },
    async all(month) {
      return (await revisions.where('month', '=', month).orderBy('province').orderBy('revision').execute()).map(revisionOf)
    },
    advance(edition, next, files) {
      return new Promise((advanced) => {
        advance(edition, next, files)
        advanced()
      })
    },
    async files(province, month) {
      const rows = await kept(province, month)
        .select(({ fn }) => ['revision', 'format', 'numerals', 'sha256', 'file_name', fn<number>('length', ['bytes']).as('bytes')])
        .orderBy('revision')
        .orderBy('format')
        .orderBy('numerals')
        .execute()
      return rows.map(({ file_name, ...row }) => ({ ...row, fileName: file_name }))
    },
    async file(province, month, { revision, format, numerals }) {
      const row = await kept(province, month)
        .selectAll()
        .where('revision', '=', revision)
        .where('format', '=', format)
        .where('numerals', '=', numerals)
        .executeTakeFirst()
      return row && { revision, format, numerals, sha256: row.sha256, mime: row.mime, fileName: row.file_name, bytes: Bytes.parse(row.bytes) }
    },
    async measureOf(month) {
      const row = await standing.select(sql<unknown>`body -> '$.sheet.measure'`.as('measure')).where('month', '=', month).limit(1).executeTakeFirst()
      return row && Measure.parse(JSON.parse(String(row.measure)))
    },
    certified: () => standing.select(['month', 'province']).execute()
  }
}
