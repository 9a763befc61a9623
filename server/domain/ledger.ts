/** The counting rules: what becomes of one sealed record. Pure; the store keeps what it says. */
import type { PlayRecord } from './record.ts'
import { dayMs, hourMs, hourOf, minuteMs, secondMs } from './time.ts'

export const quarantineReasons = ['unknown-slide', 'impossible-time', 'overlapping-plays', 'changed-record'] as const
export type QuarantineReason = (typeof quarantineReasons)[number]

export type Verdict =
  | { verdict: 'counted'; hour: number }
  /** Adds nothing: these numbers were taken already. */
  | { verdict: 'known' }
  | { verdict: 'quarantined'; reason: QuarantineReason }

/** What the server knows of the boot a record belongs to. */
export interface BootStanding {
  /** Highest play number taken, -1 for none. */
  highest: number
  /** Server time minus the boot's monotonic time, when the sign has learned it. */
  offsetMs: number | null
}

/** Longest a sign may have been off the net with its plays still believed, and how far a clock may run ahead. */
export const believedDays = 400
const aheadMs = 2 * minuteMs

/** When the record's first play began, UTC ms: by the record's own offset, else by what the boot learned later, else by the controller's clock. */
export const startOf = ({ m0, offsetMs, wallMs }: PlayRecord, boot: BootStanding): number => {
  const offset = offsetMs ?? boot.offsetMs
  return offset === null ? wallMs : m0 + offset
}

/** What may be the time: one moment, or, after the server's clock was changed, all that it was by any of its settings. UTC ms. */
export interface Now {
  earliest: number
  latest: number
}

/** Judges a record whose turn it is (its seq follows the cursor). */
export function judge(record: PlayRecord, boot: BootStanding, isSlideKnown: (key: string) => boolean, { earliest, latest }: Now): Verdict {
  if (record.p1 <= boot.highest) return { verdict: 'known' }
  if (record.p0 <= boot.highest) return { verdict: 'quarantined', reason: 'overlapping-plays' }
  if (!record.tallies.every(({ slide }) => isSlideKnown(slide))) return { verdict: 'quarantined', reason: 'unknown-slide' }
  const start = startOf(record, boot)
  const end = start + (record.m1 - record.m0)
  const lasted = record.m1 - record.m0
  const shown = record.tallies.reduce((sum, { shownMs }) => sum + shownMs, 0)
  const believable =
    end <= latest + aheadMs && start >= earliest - believedDays * dayMs && lasted <= hourMs + 2 * minuteMs && shown <= lasted + secondMs
  return believable ? { verdict: 'counted', hour: hourOf(start) } : { verdict: 'quarantined', reason: 'impossible-time' }
}
