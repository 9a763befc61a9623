/** Where signs hand in their records. */
import type { Bulletin } from './bulletin.ts'
import type { ClockWatch } from './clock-watch.ts'
import type { Clock } from './ports/clock.ts'
import type { Ledger, LedgerBatch } from './ports/ledger.ts'

interface Parts {
  ledger: Ledger
  clock: Clock
  clockWatch: Pick<ClockWatch, 'now'>
  bulletin: Bulletin
}
export type PlayDesk = ReturnType<typeof createPlayDesk>

export function createPlayDesk({ ledger, clock, clockWatch, bulletin }: Parts) {
  return {
    open: (sign: string, journal: Parameters<Ledger['open']>[1]) => ledger.open(sign, journal, clock.now()),

    /** The answer is given when the ledger is durable. */
    async accept(sign: { id: string; province: string }, batch: Omit<LedgerBatch, 'sign' | 'province' | 'at' | 'now'>) {
      const answer = await ledger.accept({ ...batch, sign: sign.id, province: sign.province, at: clock.now(), now: clockWatch.now() })
      if (answer.records.some(({ verdict }) => verdict === 'counted')) bulletin.tell({ kind: 'plays-counted' })
      return answer
    }
  }
}
