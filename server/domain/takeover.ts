/** An emergency loop above everything, with an end. */
import { z } from 'zod'
import { Id, PersonRef } from './ids.ts'
import { IssuedSlide } from './issue.ts'
import { Dwell } from './playlist.ts'
import { Scope, Target } from './target.ts'
import { hourMs, minuteMs } from './time.ts'

export const defaultTakeoverMs = 15 * minuteMs
export const longestTakeoverMs = 24 * hourMs

const byAt = { by: PersonRef, at: z.number().int() }
/** `from`, `until`: UTC ms, half-open. `breakGlass`: why an administrator did without the second person; null: `by` is that second person. */
const span = { from: z.number().int(), until: z.number().int(), breakGlass: z.string().nullable() }
export const TakeoverStep = z.discriminatedUnion('step', [
  z.object({ step: z.literal('requested') }),
  z.object({ step: z.literal('refused'), ...byAt, comment: z.string().max(500) }),
  z.object({ step: z.literal('running'), ...byAt, ...span }),
  /** Ended by somebody before its time; `until` is when. */
  z.object({ step: z.literal('ended'), ...byAt, ...span, endedBy: PersonRef })
])
export type TakeoverStep = z.infer<typeof TakeoverStep>

export const TakeoverSlot = z.object({ slide: Id, revision: z.number().int().positive(), dwellMs: Dwell })
export const Takeover = z.object({
  id: Id,
  reason: z.string().trim().min(1).max(500),
  /** Practice: marked so everywhere but on the glass. */
  drill: z.boolean(),
  slots: z.array(TakeoverSlot).min(1).max(10),
  /** Whole, so that nothing done to the slides later changes it. */
  slides: z.array(IssuedSlide),
  target: Target,
  exclude: z.array(Scope).max(200),
  durationMs: z.number().int().min(minuteMs).max(longestTakeoverMs),
  requestedBy: PersonRef,
  requestedAt: z.number().int(),
  step: TakeoverStep
})
export type Takeover = z.infer<typeof Takeover>

/** When it holds on its signs; null: never. */
export const spanOfTakeover = ({ step }: Takeover): { from: number; until: number } | null =>
  step.step === 'running' || step.step === 'ended' ? { from: step.from, until: step.until } : null
