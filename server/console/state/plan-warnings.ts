/** What is amiss in a playlist while it is being written; the check before publishing says the rest. */
import type { PlaylistPlan, Validity } from '../../domain/playlist.ts'
import { spansOf, validSpans } from '../../domain/spans-of.ts'
import { commonSpans } from '../../domain/spans.ts'
import { dateAfter, dayMs } from '../../domain/time.ts'

/** Open ends are looked at so far: no shorter than the longest gap between two New Years. */
const lookMs = 400 * dayMs

export type PlanWarning = 'ends-before-it-begins' | 'over' | 'never' | 'no-target' | 'no-entries'

const isTurned = ({ first, last }: Validity): boolean => first !== null && last !== null && last < first

export function planWarnings(plan: PlaylistPlan, nowMs: number, today: string): PlanWarning[] {
  const { schedule, target, entries } = plan
  const warnings: PlanWarning[] = []
  if (isTurned(schedule)) warnings.push('ends-before-it-begins')
  else if (schedule.last !== null && schedule.last < today && !reachesOverMidnight(plan, today)) warnings.push('over')
  else if (spansOf(schedule, { from: nowMs, until: nowMs + lookMs }).length === 0) warnings.push('never')
  if (target.length === 0) warnings.push('no-target')
  if (entries.length === 0) warnings.push('no-entries')
  return warnings
}

/** Its last day's window may still run in the night after. */
const reachesOverMidnight = ({ schedule: { last, dayparts } }: PlaylistPlan, today: string): boolean =>
  last === dateAfter(today, -1) && dayparts.some(({ from, until }) => until <= from)

export type EntryWarning = 'ends-before-it-begins' | 'over' | 'outside' | null

/** Why an entry will not be shown, as far as its own dates and its playlist's schedule tell. */
export function entryWarning(valid: Validity, { schedule }: PlaylistPlan, nowMs: number, today: string): EntryWarning {
  if (isTurned(valid)) return 'ends-before-it-begins'
  if (valid.last !== null && valid.last < today) return 'over'
  if (valid.first === null && valid.last === null) return null
  const within = { from: nowMs, until: nowMs + lookMs }
  const plays = spansOf(schedule, within)
  return plays.length > 0 && commonSpans(plays, validSpans(valid, within)).length === 0 ? 'outside' : null
}
