import type { ConnectionStore } from '../control/ports/signs.ts'
import type { Database } from './database.ts'
import type { GroupCommit } from './group-commit.ts'

interface Row {
  sign: string
  from: number
  until: number | null
  player: string
}

/** What an ended process left open ends when its sign was last heard of. */
export function openConnections({ sqlite }: Database, group: GroupCommit): ConnectionStore {
  sqlite.exec(
    `update connection set until_at = max(from_at, coalesce((select last_seen_at from sign_state where sign_state.sign = connection.sign), from_at)) where until_at is null`
  )
  const close = sqlite.prepare<[number, string]>('update connection set until_at = max(?, from_at) where sign = ? and until_at is null')
  const open = sqlite.prepare<[string, number, string]>('insert or replace into connection (sign, from_at, until_at, player) values (?, ?, null, ?)')
  const read = sqlite.prepare<[string, number], Row>(
    `select sign, from_at as "from", until_at as until, player from connection where sign = ? and (until_at is null or until_at > ?) order by from_at desc limit 1000`
  )
  const drop = sqlite.prepare<[number]>('delete from connection where until_at <= ?')
  return {
    began: (sign, at, player) =>
      group.run(2, () => {
        close.run(at, sign)
        open.run(sign, at, player)
      }),
    ended: (sign, at) =>
      group.run(1, () => {
        close.run(at, sign)
      }),
    of: (sign, from) => Promise.resolve(read.all(sign, from).map(({ from: since, until, player }) => ({ from: since, until, player }))),
    forget: (before) =>
      group.run(1, () => {
        drop.run(before)
      })
  }
}
