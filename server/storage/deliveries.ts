import type { Delivery, DeliveryStore } from '../control/ports/deliveries.ts'
import type { Database } from './database.ts'
import type { GroupCommit } from './group-commit.ts'
import type { Schema } from './schema.ts'

type Row = Schema['delivery']

const rowOf = ({ kind, id, sign, version, changed, sentAt, receivedAt, verifiedAt, shownAt, clearedAt }: Delivery): Row => ({
  kind,
  id,
  sign,
  version,
  changed: changed ? 1 : 0,
  sent_at: sentAt,
  received_at: receivedAt,
  verified_at: verifiedAt,
  shown_at: shownAt,
  cleared_at: clearedAt
})
const deliveryOf = ({ kind, id, sign, version, changed, sent_at, received_at, verified_at, shown_at, cleared_at }: Row): Delivery => ({
  kind,
  id,
  sign,
  version,
  changed: changed === 1,
  sentAt: sent_at,
  receivedAt: received_at,
  verifiedAt: verified_at,
  shownAt: shown_at,
  clearedAt: cleared_at
})

/** Writes deliveries inside a transaction of the caller's. */
export function deliveryWriter({ sqlite }: Database): (delivery: Delivery) => void {
  const upsert = sqlite.prepare<[Row]>(
    `insert or replace into delivery (kind, id, sign, version, changed, sent_at, received_at, verified_at, shown_at, cleared_at)
     values (@kind, @id, @sign, @version, @changed, @sent_at, @received_at, @verified_at, @shown_at, @cleared_at)`
  )
  return (delivery) => upsert.run(rowOf(delivery))
}

export function openDeliveries(database: Database, group: GroupCommit): DeliveryStore {
  const { queries } = database
  const write = deliveryWriter(database)
  const all = queries.selectFrom('delivery').selectAll().orderBy('sign')
  return {
    save: (deliveries) => group.run(deliveries.length, () => deliveries.forEach(write)),
    of: async ({ kind, id }) => (await all.where('kind', '=', kind).where('id', '=', id).execute()).map(deliveryOf),
    async standing(takeovers) {
      const newest = await queries.selectFrom('issue').select('number').orderBy('number', 'desc').limit(1).executeTakeFirst()
      const issues = newest === undefined ? [] : await all.where('kind', '=', 'issue').where('id', '=', String(newest.number)).execute()
      const others = takeovers.length === 0 ? [] : await all.where('kind', '=', 'takeover').where('id', 'in', [...takeovers]).execute()
      return [...issues, ...others].map(deliveryOf)
    }
  }
}
