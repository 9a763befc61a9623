import type { CommandStore } from '../control/ports/commands.ts'
import type { GivenCommand } from '../domain/command.ts'
import type { Database } from './database.ts'
import type { Schema } from './schema.ts'

type Row = Omit<Schema['command'], 'picture'> & { has_picture: number }

const commandOf = (row: Row): GivenCommand => ({
  id: row.id,
  sign: row.sign,
  kind: row.kind,
  by: { id: row.by_id, name: row.by_name },
  at: row.at,
  until: row.ends_at,
  expiresAt: row.expires_at,
  answeredAt: row.answered_at,
  outcome: row.outcome,
  detail: row.detail,
  hasPicture: row.has_picture === 1,
  logs: JSON.parse(row.logs) as string[]
})

export function openCommands({ queries }: Database): CommandStore {
  const rows = queries
    .selectFrom('command')
    .select(['id', 'sign', 'kind', 'by_id', 'by_name', 'at', 'ends_at', 'expires_at', 'answered_at', 'outcome', 'detail', 'logs'])
    .select(({ eb }) => eb('picture', 'is not', null).$castTo<number>().as('has_picture'))
  return {
    async save({ id, sign, kind, by, at, until, expiresAt, answeredAt, outcome, detail, logs }) {
      await queries
        .insertInto('command')
        .values({
          id,
          sign,
          kind,
          by_id: by.id,
          by_name: by.name,
          at,
          ends_at: until,
          expires_at: expiresAt,
          answered_at: answeredAt,
          outcome,
          detail,
          picture: null,
          logs: JSON.stringify(logs)
        })
        .execute()
    },
    async of(sign, limit) {
      return (await rows.where('sign', '=', sign).orderBy('at', 'desc').orderBy('id').limit(limit).execute()).map(commandOf)
    },
    async pending(sign, at) {
      const found = await rows.where('sign', '=', sign).where('answered_at', 'is', null).where('expires_at', '>', at).orderBy('at').orderBy('id').execute()
      return found.map(commandOf)
    },
    async answer(sign, { id, outcome, detail, picture, logs }, at) {
      const { numUpdatedRows } = await queries
        .updateTable('command')
        .set({ answered_at: at, outcome, detail, picture, logs: JSON.stringify(logs) })
        .where('id', '=', id)
        .where('sign', '=', sign)
        .where('answered_at', 'is', null)
        .executeTakeFirst()
      return numUpdatedRows === 1n
    },
    async picture(id) {
      const row = await queries.selectFrom('command').select(['sign', 'picture']).where('id', '=', id).executeTakeFirst()
      return row === undefined || row.picture === null ? undefined : { sign: row.sign, picture: row.picture }
    },
    async forget(before) {
      await queries.deleteFrom('command').where('at', '<', before).execute()
    }
  }
}
