import type { Clock } from '../control/ports/clock.ts'

/** The server's clock, UTC milliseconds. */
export const systemClock: Clock = { now: () => Date.now() }
