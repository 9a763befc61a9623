/** What the ledger of the test's server has against what the page told. */
import { expect } from 'vitest'
import type { PlayDetail } from '../../player/observer.ts'
import type { LittleWorld } from './little-server.ts'

const keyed = (sum: Map<string, number>, key: string, plays: number): Map<string, number> => sum.set(key, (sum.get(key) ?? 0) + plays)
/** Plays by slide, outcome and reason. */
export const ledgerSums = ({ ledger }: LittleWorld): Map<string, number> =>
  ledger
    .flatMap(({ tallies }) => tallies)
    .reduce((sum, { slide, outcome, reason, plays }) => keyed(sum, `${slide} ${outcome} ${reason ?? ''}`, plays), new Map<string, number>())
export const pageSums = ({ plays }: { plays: readonly PlayDetail[] }): Map<string, number> =>
  plays.reduce((sum, { slide, outcome, reason }) => keyed(sum, `${slide} ${outcome} ${reason ?? ''}`, 1), new Map<string, number>())
/** No play number of a boot missing or twice. */
export function gapless({ ledger }: LittleWorld): void {
  const next = new Map<string, number>()
  for (const { boot, p0, p1 } of ledger) {
    expect(p0).toBe(next.get(boot) ?? 0)
    next.set(boot, p1 + 1)
  }
}
