import type { Takeover } from '../../domain/takeover.ts'

export type TakeoverState = 'requested' | 'running' | 'refused' | 'over' | 'ended'

/** A running one whose time is up has ended by itself. */
export const takeoverState = ({ step }: Takeover, nowMs: number): TakeoverState =>
  step.step === 'running' && step.until <= nowMs ? 'over' : step.step

export const openTakeovers = (takeovers: readonly Takeover[], nowMs: number): Takeover[] =>
  takeovers.filter((takeover) => ['requested', 'running'].includes(takeoverState(takeover, nowMs)))

/** `4:07`, or `1:04:07`. */
export function countdown(ms: number): string {
  const seconds = Math.max(0, Math.ceil(ms / 1000))
  const two = (value: number): string => String(value).padStart(2, '0')
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60)]
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`
}
