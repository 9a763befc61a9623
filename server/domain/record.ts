/** What a sign reports of its plays: sealed, numbered, never changed again. */
import { z } from 'zod'
import { Sha256 } from './ids.ts'
import { SlideKey } from './manifest.ts'

const count = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER)
/** Milliseconds, whole or not, as monotonic clocks give them. */
const span = z.number().min(0).max(Number.MAX_SAFE_INTEGER)
/** Random name that the sign's storage (journal) or one start of the player (boot) goes by. */
export const RandomName = z.string().regex(/^[0-9a-z]{16,40}$/, '16–40 characters of 0–9 and a–z')

export const outcomes = ['completed', 'interrupted', 'failed'] as const
export const Outcome = z.enum(outcomes)
export type Outcome = z.infer<typeof Outcome>

/**
 * Why a play did not complete. `joined`: it began after its slot had (start, or a new manifest); `switched`: another manifest took over; `takeover`: an emergency began or ended;
 * `command`: a technician asked for something else; `edge`: a planned change cut its slot short (daypart, hours, a takeover's end);
 * `power`: the player died; `clock`: time was stepped; `hidden`: the page was covered; `missing`, `corrupt`, `undrawable`: no picture.
 */
export const reasons = ['joined', 'switched', 'takeover', 'command', 'edge', 'power', 'clock', 'hidden', 'late', 'missing', 'corrupt', 'undrawable'] as const
export const Reason = z.enum(reasons)
export type Reason = z.infer<typeof Reason>

export const Tally = z.object({
  slide: SlideKey,
  outcome: Outcome,
  reason: Reason.nullable(),
  plays: count.min(1).max(100_000),
  /** Sum of the times on glass, ms. */
  shownMs: span
})
export type Tally = z.infer<typeof Tally>

/** Consecutive plays of one sign, boot, manifest and hour. */
export const PlayRecord = z
  .object({
    seq: count.min(1),
    boot: RandomName,
    manifest: Sha256,
    /** Numbers of the first and last play, counted from 0 in each boot. */
    p0: count,
    p1: count,
    /** Monotonic ms since the boot: start of the first play, end of the last. */
    m0: span,
    m1: span,
    /** Server time minus monotonic time in ms when the first play began; null: not known yet. */
    offsetMs: z.number().min(0).max(Number.MAX_SAFE_INTEGER).nullable(),
    /** The controller's own clock at the start of the first play, UTC ms, right or wrong. */
    wallMs: z.number().min(-8.64e15).max(8.64e15),
    tallies: z.array(Tally).min(1).max(400)
  })
  .refine(({ p0, p1, tallies }) => tallies.reduce((sum, { plays }) => sum + plays, 0) === p1 - p0 + 1, {
    message: 'tallies that add up to the play range p0–p1'
  })
  .refine(({ m0, m1 }) => m0 <= m1, { message: 'm0 not after m1' })
export type PlayRecord = z.infer<typeof PlayRecord>
