import { randomUUID } from 'node:crypto'
import type { Delivery, NoticeStore } from '../control/ports/notices.ts'
import { Notice } from '../domain/notice.ts'
import type { Database } from './database.ts'
import type { Schema } from './schema.ts'

const deliveryOf = (row: Schema['message']): Delivery => ({
  id: row.id,
  key: row.key,
  via: row.via,
  to: row.recipient,
  about: row.about,
  body: JSON.parse(row.body) as unknown,
  at: row.at,
  state: row.state,
  attempts: row.attempts,
  sentAt: row.sent_at,
  lastError: row.last_error
})

export function openNotices({ queries, atomically }: Database): NoticeStore {
  const notices = queries.selectFrom('notice').select(['id', 'kind', 'province', 'month', 'at', 'th', 'en'])
  return {
    issue: ({ reminders = [], notices = [], deliveries = [] }, at) =>
      atomically([
        ...reminders.map(({ sent, ...mark }) =>
          queries
            .insertInto('reminder')
            .values({ ...mark, at, sent: sent ? 1 : 0 })
            .onConflict((conflict) => conflict.doNothing())
        ),
        ...notices.map((draft) =>
          queries
            .insertInto('notice')
            .values({ ...draft, id: randomUUID(), at })
            .onConflict((conflict) => conflict.doNothing())
        ),
        ...deliveries.map(({ to, body, ...draft }) =>
          queries
            .insertInto('message')
            .values({ ...draft, id: randomUUID(), recipient: to, body: JSON.stringify(body), at, state: 'queued', attempts: 0, next_at: at })
            .onConflict((conflict) => conflict.doNothing())
        )
      ]),
    async reminders(month) {
      const rows = await queries.selectFrom('reminder').select(['month', 'province', 'key', 'sent']).where('month', '=', month).execute()
      return rows.map((row) => ({ ...row, sent: row.sent === 1 }))
    },
    async since(at, person, province) {
      const recent = notices
        .leftJoin('notice_seen', (join) => join.onRef('notice_seen.notice', '=', 'notice.id').on('notice_seen.person', '=', person))
        .select('notice_seen.person as reader')
        .where('at', '>=', at)
        .orderBy('at', 'desc')
        .orderBy('id')
      const rows = await (province === undefined ? recent : recent.where('province', '=', province)).execute()
      return rows.map(({ reader, ...row }) => ({ ...Notice.parse(row), seen: reader !== null }))
    },
    async find(id) {
      const row = await notices.where('id', '=', id).executeTakeFirst()
      return row && Notice.parse(row)
    },
    async see(notice, person) {
      await queries
        .insertInto('notice_seen')
        .values({ notice, person })
        .onConflict((conflict) => conflict.doNothing())
        .execute()
    },
    async due(at, most) {
      const rows = await queries.selectFrom('message').selectAll().where('state', '=', 'queued').where('next_at', '<=', at).orderBy('next_at').limit(most).execute()
      return rows.map(deliveryOf)
    },
    async settle(id, result) {
      const outcome =
        'sentAt' in result
          ? ({ state: 'sent', sent_at: result.sentAt, last_error: null } as const)
          : result.retryAt === null
            ? ({ state: 'failed', last_error: result.error } as const)
            : ({ state: 'queued', next_at: result.retryAt, last_error: result.error } as const)
      await queries
        .updateTable('message')
        .set(({ eb }) => ({ ...outcome, attempts: eb('attempts', '+', 1) }))
        .where('id', '=', id)
        .execute()
    },
    async log(most) {
      return (await queries.selectFrom('message').selectAll().orderBy('at', 'desc').orderBy('id').limit(most).execute()).map(deliveryOf)
    },
    async strip(before) {
      await queries
        .updateTable('message')
        .set({ recipient: '', about: '', body: 'null' })
        .where('state', '<>', 'queued')
        .where('at', '<', before)
        .where('recipient', '<>', '')
        .execute()
    }
  }
}
