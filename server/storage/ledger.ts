import type { Ledger, LedgerBatch, RecordOutcome } from '../control/ports/ledger.ts'
import { judge, startOf } from '../domain/ledger.ts'
import type { PlayRecord } from '../domain/record.ts'
import { openBoots } from './boots.ts'
import type { Database } from './database.ts'
import { openEpochs } from './epochs.ts'
import { openEvidence } from './evidence.ts'
import { openGroupCommit } from './group-commit.ts'
import { openKnownSlides } from './known-slides.ts'
import { openProjection } from './projection.ts'

export interface DurableLedger extends Ledger {
  /** Commits what waits, now. */
  flush(): void
}

/** About how many rows a batch writes. */
const rowsOf = ({ records }: LedgerBatch): number => records.reduce((sum, { tallies }) => sum + 1 + tallies.length, 1)

/** Evidence and hourly counts in one transaction; rules [PL3]–[PL10] of PROTOCOL.md. */
export function openLedger({ sqlite }: Database): DurableLedger {
  const epochs = openEpochs(sqlite)
  const boots = openBoots(sqlite)
  const evidence = openEvidence(sqlite)
  const projection = openProjection(sqlite)
  const isSlideKnown = openKnownSlides(sqlite)
  const group = openGroupCommit(sqlite)

  function apply({ sign, province, epoch, oldest, boots: learned, records, at, now = { earliest: at, latest: at } }: LedgerBatch) {
    const current = epochs.current(sign)
    if (current?.epoch !== epoch) return { epoch: current?.epoch ?? 0, cursor: current?.cursor ?? 0, records: [] }
    const standings = boots(sign)
    const counts = projection(sign, province)
    const outcomes: RecordOutcome[] = []
    let { cursor } = current

    const contradict = (record: PlayRecord) => {
      const startedAt = startOf(record, standings.of(record.boot))
      evidence.file({ sign, epoch, province, record, verdict: 'quarantined', reason: 'changed-record', startedAt, hour: null, arrivedAt: at })
      epochs.dispute(sign, epoch)
    }
    const take = (record: PlayRecord): RecordOutcome => {
      const { seq, boot, p1, tallies } = record
      const standing = standings.of(boot)
      const verdict = judge(record, standing, isSlideKnown, now)
      const hour = verdict.verdict === 'counted' ? verdict.hour : null
      const reason = verdict.verdict === 'quarantined' ? verdict.reason : null
      evidence.file({ sign, epoch, province, record, verdict: verdict.verdict, reason, startedAt: startOf(record, standing), hour, arrivedAt: at })
      if (hour !== null) counts.add(hour, tallies)
      // Quarantined plays are held too: a replay of them is known.
      standings.take(boot, p1)
      return reason === null ? { seq, verdict: hour === null ? 'known' : 'counted' } : { seq, verdict: 'quarantined', reason }
    }

    for (const { boot, offsetMs } of learned) standings.learnOffset(boot, offsetMs)
    // What the batch itself brings is not gone, whatever `oldest` says.
    const until = Math.min(oldest, records[0]?.seq ?? oldest)
    if (until > cursor + 1) {
      evidence.giveUp(sign, epoch, cursor + 1, until, at)
      cursor = until - 1
    }
    for (const record of records) {
      if (record.seq <= cursor) {
        if (evidence.contradicts(sign, epoch, record)) contradict(record)
        outcomes.push({ seq: record.seq, verdict: 'known' })
      } else if (record.seq === cursor + 1) {
        outcomes.push(take(record))
        cursor = record.seq
      }
    }
    standings.save()
    counts.save()
    if (cursor !== current.cursor) epochs.move(sign, epoch, cursor)
    return { epoch, cursor, records: outcomes }
  }

  return {
    open: (sign, journal, at) => group.run(1, () => epochs.open(sign, journal, at)),
    accept: (batch) => group.run(rowsOf(batch), () => apply(batch)),
    flush: () => group.flush()
  }
}
