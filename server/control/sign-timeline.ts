/** What a sign's records say of a time, stretch by stretch. Pure. */
import { sceneAt, type Timetable } from '../domain/scene.ts'
import type { Evidence, Gap } from './ports/evidence.ts'

/** Why nothing was played, or counted. */
export type Absence = 'quarantined' | 'lost' | 'dark' | 'unreported' | 'unexplained'
/** Half-open, UTC ms: slots that begin in it were due. */
export type Stretch = { from: number; until: number; timetable: Timetable | undefined } & (
  | { kind: 'played'; evidence: Evidence }
  | { kind: 'absent'; why: Absence }
)
interface Parts {
  /** By their start, oldest first. */
  records: readonly Evidence[]
  gaps: readonly Gap[]
  /** What the sign told it shows since when, oldest first. */
  shown: readonly { at: number; version: string }[]
  timetableOf: (version: string) => Timetable | undefined
  /** Nothing is due from here on. */
  until: number
}

/** How far the start of a play, as measured, may lie from its slot's: less than half of any slot. */
const slackMs = 500
/** Two records less apart than this on the monotonic clock have nothing between them. */
const joinedMs = 1000

const endOf = ({ startedAt, record: { m0, m1 } }: Evidence): number => startedAt + m1 - m0
/** It stands where its plays were. */
const isPlaced = ({ verdict, reason }: Evidence): boolean => verdict === 'counted' || reason === 'unknown-slide'
const isContinued = ({ record: one }: Evidence, { record: next }: Evidence): boolean =>
  one.boot === next.boot && one.p1 + 1 === next.p0 && next.m0 - one.m1 < joinedMs

export function timelineOf({ records, gaps, shown, timetableOf, until }: Parts): Stretch[] {
  const stretches: Stretch[] = []
  const placed = records.filter(isPlaced)
  const begun = shown[0]?.at ?? Infinity
  const tableOf = (evidence: Evidence): Timetable | undefined =>
    timetableOf(evidence.record.manifest) ?? timetableOf(shown.findLast(({ at }) => at <= evidence.startedAt)?.version ?? '')
  /** The slot a moment lies in is the first, or last, of the record's. */
  const slotAt = (evidence: Evidence, at: number) => {
    const table = tableOf(evidence)
    // Slots begin and end at whole milliseconds.
    return table && sceneAt(table, Math.round(at))
  }
  const fromOf = (evidence: Evidence): number => slotAt(evidence, evidence.startedAt + slackMs)?.from ?? Math.round(evidence.startedAt)
  const untilOf = (evidence: Evidence): number => slotAt(evidence, endOf(evidence) - slackMs)?.until ?? Math.round(endOf(evidence))

  /** Nothing was counted in `[from, to)`: due is what showed before, and from each change on what showed then. */
  const absent = (from: number, to: number, why: Absence, before: Timetable | undefined, changes = shown): void => {
    let [timetable, start] = [before, from]
    const add = (end: number): void => {
      if (start < end) stretches.push({ kind: 'absent', from: start, until: end, timetable, why })
    }
    for (const { at, version } of changes) {
      if (at <= from || at >= to) continue
      add(at)
      ;[timetable, start] = [timetableOf(version), at]
    }
    add(to)
  }
  const missing = (one: Evidence | undefined, next: Evidence): boolean =>
    gaps.some(({ epoch, fromSeq, untilSeq }) => {
      const isAfter = one === undefined || epoch > one.epoch || (epoch === one.epoch && fromSeq > one.record.seq)
      return isAfter && (epoch < next.epoch || (epoch === next.epoch && untilSeq <= next.record.seq))
    })
  const between = (one: Evidence, next: Evidence): void => {
    if (isContinued(one, next)) return
    const [from, to] = [untilOf(one), fromOf(next)]
    const isSameRun = one.record.boot === next.record.boot
    if (isSameRun && one.record.p1 + 1 === next.record.p0) {
      // The program ran and played nothing: what it told meanwhile showed since the first record's end.
      const told = shown.findLast(({ at }) => at > endOf(one) && at < next.startedAt)
      absent(from, to, 'unexplained', told === undefined ? tableOf(one) : timetableOf(told.version), [])
      return
    }
    const isBetween = ({ verdict, record: { boot, p0, p1 } }: Evidence): boolean =>
      verdict === 'quarantined' && (boot === one.record.boot ? p0 > one.record.p1 : boot === next.record.boot && p1 < next.record.p0)
    const why = records.some(isBetween) ? 'quarantined' : missing(one, next) ? 'lost' : isSameRun ? 'unexplained' : 'dark'
    absent(from, to, why, tableOf(one))
  }

  const [first, last] = [placed[0], placed.at(-1)]
  if (first === undefined || last === undefined) {
    absent(begun, until, records.length > 0 ? 'quarantined' : 'unreported', timetableOf(shown[0]?.version ?? ''))
    return stretches
  }
  if (begun < fromOf(first)) absent(begun, fromOf(first), missing(undefined, first) ? 'lost' : 'dark', timetableOf(shown[0]?.version ?? ''))
  for (const [index, evidence] of placed.entries()) {
    const next = placed[index + 1]
    const isOneRun = next !== undefined && isContinued(evidence, next) && next.record.manifest === evidence.record.manifest
    const end = isOneRun && Math.abs(next.startedAt - endOf(evidence)) < joinedMs ? fromOf(next) : endOf(evidence) - slackMs
    const stretch = { from: fromOf(evidence), until: Math.max(end, fromOf(evidence)), timetable: tableOf(evidence) }
    stretches.push(evidence.verdict === 'counted' ? { kind: 'played', ...stretch, evidence } : { kind: 'absent', ...stretch, why: 'quarantined' })
    if (next !== undefined) between(evidence, next)
  }
  absent(untilOf(last), until, 'unreported', tableOf(last))
  return stretches
}
