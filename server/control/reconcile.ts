/** Due against played in one record: what of it was completed, and why the rest was not. Pure. */
import { addTo, type Tallied } from './due-plays.ts'
import type { PlayRecord } from '../domain/record.ts'

export const reasonsMissed = ['interrupted', 'failed', 'late', 'quarantined', 'lost', 'dark', 'unreported', 'unexplained'] as const
export type ReasonMissed = (typeof reasonsMissed)[number]
/** due = met + all of `reasonsMissed`. */
export type Reckoning = Record<'due' | 'played' | 'met' | 'unplanned' | ReasonMissed, number>

export const noReckoning = (): Reckoning => ({
  due: 0,
  played: 0,
  met: 0,
  interrupted: 0,
  failed: 0,
  late: 0,
  quarantined: 0,
  lost: 0,
  dark: 0,
  unreported: 0,
  unexplained: 0,
  unplanned: 0
})

export function addReckoning(sum: Reckoning, part: Reckoning): void {
  for (const name of ['due', 'played', 'met', 'unplanned', ...reasonsMissed] as const) sum[name] += part[name]
}

/** What the monotonic clock may tell more than the sum of the plays, ms, once and for each play. */
const slack = { onceMs: 1000, eachMs: 100 }

export function reconcile(due: Tallied, { m0, m1, tallies }: PlayRecord): Map<string, Reckoning> {
  const reckonings = new Map<string, Reckoning>()
  const of = (slide: string): Reckoning => {
    const found = reckonings.get(slide) ?? noReckoning()
    reckonings.set(slide, found)
    return found
  }
  const played: Record<'completed' | 'interrupted' | 'failed', Map<string, number>> = { completed: new Map(), interrupted: new Map(), failed: new Map() }
  for (const { slide, outcome, plays } of tallies) {
    addTo(played[outcome], slide, plays)
    of(slide)
  }
  for (const slide of due.keys()) of(slide)

  const dueCount = [...due.values()].reduce((sum, plays) => sum + plays, 0)
  const playCount = tallies.reduce((sum, { plays }) => sum + plays, 0)
  const shownMs = tallies.reduce((sum, tally) => sum + tally.shownMs, 0)
  // Something stood on the sign all the while: the slots that were left out began behind a slide that stood too long.
  let late = m1 - m0 - shownMs <= slack.onceMs + playCount * slack.eachMs ? Math.max(0, dueCount - playCount) : 0

  for (const [slide, reckoning] of reckonings) {
    const wanted = due.get(slide) ?? 0
    const completed = played.completed.get(slide) ?? 0
    const [interrupted, failed] = [played.interrupted.get(slide) ?? 0, played.failed.get(slide) ?? 0]
    reckoning.due = wanted
    reckoning.played = completed
    reckoning.met = Math.min(wanted, completed)
    let rest = wanted - reckoning.met
    const take = (most: number): number => {
      const taken = Math.min(rest, most)
      rest -= taken
      return taken
    }
    reckoning.failed = take(failed)
    reckoning.interrupted = take(interrupted)
    reckoning.late = take(late)
    late -= reckoning.late
    reckoning.unexplained = rest
    reckoning.unplanned = completed - reckoning.met + (failed - reckoning.failed) + (interrupted - reckoning.interrupted)
  }
  return reckonings
}
