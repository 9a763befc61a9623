import { sql } from 'kysely'
import type { CoordinatorStore } from '../control/ports/coordinators.ts'
import { withoutContacts, type Coordinator } from '../domain/coordinator.ts'
import { CoordinatorForm } from '../domain/report-sheet.ts'
import type { Database } from './database.ts'
import type { Schema } from './schema.ts'

type Row = Schema['coordinator']

const coordinatorOf = ({ id, province, form, by_id, by_name, from_at, until_at, erased_at }: Row): Coordinator => ({
  id,
  province,
  form: CoordinatorForm.parse(JSON.parse(form)),
  appointedBy: { id: by_id, name: by_name },
  from: from_at,
  until: until_at,
  erasedAt: erased_at
})

export function openCoordinators({ sqlite, queries, atomically }: Database): CoordinatorStore {
  const all = queries.selectFrom('coordinator').selectAll()
  return {
    async serving() {
      return (await all.where('until_at', 'is', null).orderBy('province').execute()).map(coordinatorOf)
    },
    async ofProvince(province) {
      return (await all.where('province', '=', province).orderBy(sql`until_at is null`, 'desc').orderBy('from_at', 'desc').execute()).map(coordinatorOf)
    },
    appoint: ({ id, province, form, appointedBy, from }) =>
      atomically([
        queries.updateTable('coordinator').set({ until_at: from }).where('province', '=', province).where('until_at', 'is', null),
        queries.insertInto('coordinator').values({
          id,
          province,
          form: JSON.stringify(form),
          by_id: appointedBy.id,
          by_name: appointedBy.name,
          from_at: from,
          until_at: null,
          erased_at: null
        })
      ]),
    async correct(id, form) {
      const { numUpdatedRows } = await queries
        .updateTable('coordinator')
        .set({ form: JSON.stringify(form) })
        .where('id', '=', id)
        .where('until_at', 'is', null)
        .executeTakeFirst()
      return numUpdatedRows === 1n
    },
    async eraseContacts(endedBefore, at) {
      const ended = await all.where('until_at', '<', endedBefore).where('erased_at', 'is', null).execute()
      if (ended.length === 0) return 0
      // Written over on the disk, not only let go of.
      sqlite.pragma('secure_delete = on')
      await atomically(
        ended.map((row) =>
          queries
            .updateTable('coordinator')
            .set({ form: JSON.stringify(withoutContacts(coordinatorOf(row).form)), erased_at: at })
            .where('id', '=', row.id)
        )
      )
      sqlite.pragma('wal_checkpoint(TRUNCATE)')
      sqlite.pragma('secure_delete = off')
      return ended.length
    },
    async logReveal({ by, coordinator, province, at, how }) {
      await queries.insertInto('reveal').values({ coordinator, province, by_id: by.id, by_name: by.name, at, how }).execute()
    },
    async reveals(province) {
      const log = queries.selectFrom('reveal').selectAll().orderBy('number', 'desc')
      const rows = await (province === undefined ? log : log.where('province', '=', province)).execute()
      return rows.map(({ coordinator, province, by_id, by_name, at, how }) => ({ by: { id: by_id, name: by_name }, coordinator, province, at, how }))
    }
  }
}
