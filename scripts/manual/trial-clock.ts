/** A clock that begins where it is put and goes on from there, so that the manual's pictures bear the same days whenever they are made. */
export interface TrialClock {
  now(): number
  /** Bangkok's time, such as `2026-12-02T08:30`. */
  moveTo(bangkok: string): void
}

export const inBangkok = (text: string): number => Date.parse(`${text}:00+07:00`)

export function createTrialClock(bangkok: string): TrialClock {
  let ahead = 0
  const clock: TrialClock = {
    now: () => Math.round(performance.now() + ahead),
    moveTo(next) {
      ahead = inBangkok(next) - performance.now()
    }
  }
  clock.moveTo(bangkok)
  return clock
}
