import type { Clock } from '../control/ports/clock.ts'

/** Milliseconds that pass, whatever the clock is set to. */
export const steadyTime = (): number => performance.now()

/** The server's clock, UTC milliseconds. */
export const systemClock: Clock = { now: () => Date.now() }
