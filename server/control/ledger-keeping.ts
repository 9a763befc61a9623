/** Keeps the roll-ups up to their hours, and the evidence as long as it is wanted; a little at a time, so that signs wait for none of it. */
import { dayMs, spanOfMonth, zone } from '../domain/time.ts'
import type { CatalogueStore } from './ports/catalogue.ts'
import type { Clock } from './ports/clock.ts'
import type { EvidenceStore } from './ports/evidence.ts'
import type { RollUpStore } from './ports/ledger.ts'
import type { Round } from './rounds.ts'

interface Parts {
  rollUps: RollUpStore
  evidence: EvidenceStore
  catalogue: CatalogueStore
  clock: Clock
  /** No evidence of this month or a later one goes. */
  firstUncertifiedMonth: () => Promise<string>
}

/** Signs' days, or records, in one transaction: some ms of the main thread. */
const atOnce = { days: 4, records: 200 }
const breathe = (): Promise<void> => new Promise((resume) => setImmediate(resume))

export function createLedgerKeeping({ rollUps, evidence, catalogue, clock, firstUncertifiedMonth }: Parts) {
  let stopped = false
  let underWay: Promise<unknown> = Promise.resolve()

  const rollUp = async (): Promise<void> => {
    while (!stopped && (await rollUps.rollUp(clock.now(), atOnce.days)) === atOnce.days) await breathe()
  }
  const dropEvidence = async (): Promise<void> => {
    const open = await firstUncertifiedMonth()
    const old = clock.now() - catalogue.read().settings.evidenceDays * dayMs
    const before = Math.min(old, spanOfMonth(open).from)
    while (!stopped && (await evidence.drop(before, atOnce.records)) === atOnce.records) await breathe()
  }
  const inTurn = (work: () => Promise<void>) => (): Promise<void> => {
    const turn = underWay.then(work)
    underWay = turn.catch(() => undefined)
    return turn
  }
  const rounds: Round[] = [
    { name: 'roll-ups', at: '* * * * *', zone, run: inTurn(rollUp) },
    { name: 'evidence', at: '10 2 * * *', zone, run: inTurn(dropEvidence) }
  ]
  return {
    rounds,
    async stop(): Promise<void> {
      stopped = true
      await underWay
    }
  }
}
