/** Wrong passwords and codes, counted by account and by address. */
import { minuteMs } from './time.ts'

export interface Tries {
  failures: number
  /** When the first of them was, UTC ms. */
  since: number
  lockedUntil: number | null
}
export interface Limit {
  most: number
  withinMs: number
  lockMs: number
}
/** 40 guesses an hour of one account; an office behind one address has more people than one. */
export const accountLimit: Limit = { most: 10, withinMs: 15 * minuteMs, lockMs: 15 * minuteMs }
export const addressLimit: Limit = { most: 40, withinMs: 15 * minuteMs, lockMs: 15 * minuteMs }

export const lockOf = (tries: Tries | undefined, now: number): number | null =>
  tries !== undefined && tries.lockedUntil !== null && tries.lockedUntil > now ? tries.lockedUntil : null

/** One more, counted before it is made, so that many at once are not more than one after the other. */
export function countTry(before: Tries | undefined, now: number, { most, withinMs, lockMs }: Limit): Tries {
  const goesOn = before !== undefined && before.lockedUntil === null && now - before.since < withinMs
  const failures = goesOn ? before.failures + 1 : 1
  return { failures, since: goesOn ? before.since : now, lockedUntil: failures >= most ? now + lockMs : null }
}

/** It was right after all. */
export const uncountTry = ({ failures, since }: Tries): Tries => ({ failures: Math.max(0, failures - 1), since, lockedUntil: null })
