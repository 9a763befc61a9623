import type { SignState, SignStateStore } from '../control/ports/signs.ts'
import type { Database } from './database.ts'
import type { GroupCommit } from './group-commit.ts'
import type { Schema } from './schema.ts'

type Row = Schema['sign_state']

const held = (version: string | null, issue: number | null) => (version === null || issue === null ? null : { version, issue })

const stateOf = (row: Row): SignState => ({
  sign: row.sign,
  wanted: held(row.wanted_version, row.wanted_issue),
  held: held(row.held_version, row.held_issue),
  shown:
    row.shown_version === null || row.shown_issue === null || row.shown_at === null
      ? null
      : { version: row.shown_version, issue: row.shown_issue, at: row.shown_at },
  fault:
    row.fault_version === null || row.fault === null || row.fault_at === null
      ? null
      : { version: row.fault_version, fault: row.fault, detail: row.fault_detail ?? '', at: row.fault_at },
  lastSeenAt: row.last_seen_at,
  player: row.player
})

const rowOf = ({ sign, wanted, held, shown, fault, lastSeenAt, player }: SignState): Row => ({
  sign,
  wanted_version: wanted?.version ?? null,
  wanted_issue: wanted?.issue ?? null,
  held_version: held?.version ?? null,
  held_issue: held?.issue ?? null,
  shown_version: shown?.version ?? null,
  shown_issue: shown?.issue ?? null,
  shown_at: shown?.at ?? null,
  fault_version: fault?.version ?? null,
  fault: fault?.fault ?? null,
  fault_detail: fault?.detail ?? null,
  fault_at: fault?.at ?? null,
  last_seen_at: lastSeenAt,
  player
})

/** Writes states inside a transaction of the caller's. */
export function stateWriter({ sqlite }: Database): (state: SignState) => void {
  const upsert = sqlite.prepare<[Row]>(
    `insert or replace into sign_state (sign, wanted_version, wanted_issue, held_version, held_issue, shown_version, shown_issue, shown_at,
       fault_version, fault, fault_detail, fault_at, last_seen_at, player)
     values (@sign, @wanted_version, @wanted_issue, @held_version, @held_issue, @shown_version, @shown_issue, @shown_at,
       @fault_version, @fault, @fault_detail, @fault_at, @last_seen_at, @player)`
  )
  return (state) => upsert.run(rowOf(state))
}

export function openSignStates(database: Database, group: GroupCommit): SignStateStore {
  const { queries } = database
  const write = stateWriter(database)
  return {
    async all() {
      return (await queries.selectFrom('sign_state').selectAll().orderBy('sign').execute()).map(stateOf)
    },
    async find(sign) {
      const row = await queries.selectFrom('sign_state').selectAll().where('sign', '=', sign).executeTakeFirst()
      return row && stateOf(row)
    },
    save: (state) => group.run(1, () => write(state))
  }
}
