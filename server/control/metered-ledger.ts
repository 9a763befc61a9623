/** The ledger, with totals of what it took in since the start. */
import type { QuarantineReason } from '../domain/ledger.ts'
import type { Ledger } from './ports/ledger.ts'

export interface Intake {
  /** Plays of records that were counted, however they ended. */
  plays: number
  counted: number
  known: number
  quarantined: Record<QuarantineReason, number>
}

export function meterLedger(ledger: Ledger): { ledger: Ledger; intake: () => Intake } {
  const intake: Intake = {
    plays: 0,
    counted: 0,
    known: 0,
    quarantined: { 'unknown-slide': 0, 'impossible-time': 0, 'overlapping-plays': 0, 'changed-record': 0 }
  }
  return {
    intake: () => intake,
    ledger: {
      open: (sign, journal, at) => ledger.open(sign, journal, at),
      async accept(batch) {
        const answer = await ledger.accept(batch)
        const playsOf = new Map(batch.records.map(({ seq, tallies }) => [seq, tallies.reduce((sum, { plays }) => sum + plays, 0)]))
        for (const outcome of answer.records) {
          if (outcome.verdict === 'quarantined') intake.quarantined[outcome.reason] += 1
          else intake[outcome.verdict] += 1
          if (outcome.verdict === 'counted') intake.plays += playsOf.get(outcome.seq) ?? 0
        }
        return answer
      }
    }
  }
}
