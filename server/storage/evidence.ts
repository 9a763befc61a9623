import type SqliteDatabase from 'better-sqlite3'
import type { PlayRecord } from '../domain/record.ts'
import type { Schema } from './schema.ts'
import { digestOf, recordText } from './record-text.ts'

type Row = Schema['record']
export interface Filing extends Pick<Row, 'sign' | 'epoch' | 'province' | 'verdict' | 'reason' | 'hour'> {
  record: PlayRecord
  startedAt: number
  arrivedAt: number
}

/** Records as they came, for ever beside what was made of them. To be used inside a transaction. */
export function openEvidence(sqlite: SqliteDatabase.Database) {
  const insert = sqlite.prepare<Row>(
    `insert into record (sign, epoch, seq, digest, boot, p0, p1, manifest, province, body, verdict, reason, started_at, hour, arrived_at)
     values (@sign, @epoch, @seq, @digest, @boot, @p0, @p1, @manifest, @province, @body, @verdict, @reason, @started_at, @hour, @arrived_at)
     on conflict do nothing`
  )
  const digests = sqlite.prepare<[string, number, number], string>('select digest from record where sign = ? and epoch = ? and seq = ?').pluck()
  const inGap = sqlite.prepare<[string, number, number, number]>(
    'select 1 from gap where sign = ? and epoch = ? and from_seq <= ? and until_seq > ?'
  )
  const insertGap = sqlite.prepare<[string, number, number, number, number]>(
    'insert into gap (sign, epoch, from_seq, until_seq, at) values (?, ?, ?, ?, ?)'
  )
  return {
    file({ record, startedAt, arrivedAt, ...filing }: Filing) {
      const { seq, boot, p0, p1, manifest } = record
      const body = recordText(record)
      insert.run({ ...filing, seq, boot, p0, p1, manifest, body, digest: digestOf(body), started_at: startedAt, arrived_at: arrivedAt })
    },
    /** The seq was taken by another record, or given up as a gap; evidence that was pruned says nothing against it. */
    contradicts(sign: string, epoch: number, record: PlayRecord): boolean {
      const filed = digests.all(sign, epoch, record.seq)
      if (filed.length === 0) return inGap.get(sign, epoch, record.seq, record.seq) !== undefined
      return !filed.includes(digestOf(recordText(record)))
    },
    /** Numbers `[from, until)` will not come. */
    giveUp: (sign: string, epoch: number, from: number, until: number, at: number) => insertGap.run(sign, epoch, from, until, at)
  }
}
