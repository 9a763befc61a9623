/** A sign's own truth: every play it closed, by slide, independent of what was reported. */
import type { Outcome } from '../../server/domain/record.ts'

export type Outcomes = Record<Outcome, number>
/** By `slide@revision`. */
export type PlayLog = Record<string, Outcomes>

export const noPlays = (): Outcomes => ({ completed: 0, interrupted: 0, failed: 0 })

export function addTo(log: PlayLog, slide: string, outcome: Outcome, plays = 1): void {
  const counts = (log[slide] ??= noPlays())
  counts[outcome] += plays
}

export function sumOf(logs: Iterable<PlayLog>): Outcomes {
  const sum = noPlays()
  for (const log of logs)
    for (const { completed, interrupted, failed } of Object.values(log)) {
      sum.completed += completed
      sum.interrupted += interrupted
      sum.failed += failed
    }
  return sum
}

export const isSame = (a: Outcomes, b: Outcomes): boolean =>
  a.completed === b.completed && a.interrupted === b.interrupted && a.failed === b.failed
