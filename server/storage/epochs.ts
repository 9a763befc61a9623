import type SqliteDatabase from 'better-sqlite3'
import type { Ledger } from '../control/ports/ledger.ts'

interface Row {
  epoch: number
  journal: string
  cursor: number
  disputed: 0 | 1
}

/** No sign has begun anew so often: a claim beyond was never given, and believing it might leave no number to come after it. */
const mostEpoch = 1_000_000

/** The run of numbers each sign counts in: its highest epoch. To be used inside a transaction. */
export function openEpochs(sqlite: SqliteDatabase.Database) {
  const newest = sqlite.prepare<[string], Row>(
    'select epoch, journal, cursor, disputed from epoch where sign = ? order by epoch desc limit 1'
  )
  const elsewhere = sqlite.prepare<[string, string]>('select 1 from epoch where journal = ? and sign <> ? limit 1')
  const insert = sqlite.prepare<[string, number, string, number]>(
    'insert into epoch (sign, epoch, journal, cursor, opened_at, disputed) values (?, ?, ?, 0, ?, 0)'
  )
  const move = sqlite.prepare<[number, string, number]>('update epoch set cursor = ? where sign = ? and epoch = ?')
  const dispute = sqlite.prepare<[string, number]>('update epoch set disputed = 1 where sign = ? and epoch = ?')

  return {
    current: (sign: string): Row | undefined => newest.get(sign),
    move: (sign: string, epoch: number, cursor: number) => move.run(cursor, sign, epoch),
    /** The next hello gets a new epoch. */
    dispute: (sign: string, epoch: number) => dispute.run(sign, epoch),

    /**
     * [PL7] The journal's epoch goes on, or the sign gets a new one. An epoch beyond all we know, of a journal nobody
     * else has, is one that was given before this ledger was restored from a backup: it goes on from cursor 0.
     */
    open(sign: string, { journal, epoch, seq }: Parameters<Ledger['open']>[1], at: number): { epoch: number; cursor: number } {
      const current = newest.get(sign)
      const goesOn = current?.journal === journal && current.epoch === epoch && current.cursor <= seq && current.disputed === 0
      if (current && goesOn) return { epoch, cursor: current.cursor }
      const next = (current?.epoch ?? 0) + 1
      const isForeign = elsewhere.get(journal, sign) !== undefined
      const claimed = epoch > mostEpoch ? 0 : epoch
      const given = Math.max(next, isForeign ? claimed + 1 : claimed)
      insert.run(sign, given, journal, at)
      return { epoch: given, cursor: 0 }
    }
  }
}
