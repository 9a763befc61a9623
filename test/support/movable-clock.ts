import type { Clock } from '../../server/control/ports/clock.ts'

/** A clock that stands where it was put. Times are Bangkok's, such as `2026-12-01T00:05`. */
export interface MovableClock extends Clock {
  moveTo(bangkok: string): void
}

export const inBangkok = (text: string): number => Date.parse(`${text}+07:00`)

export function createMovableClock(bangkok: string): MovableClock {
  let now = inBangkok(bangkok)
  return {
    now: () => now,
    moveTo: (next) => {
      now = inBangkok(next)
    }
  }
}
