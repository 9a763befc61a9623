/** How long to wait before the n-th try, ms. Pure. */

const least = 5000
const most = 60_000

/** Full jitter: the first try spread over `spreadMs` (5 s at least), doubling up to a minute (or that spread). [CN5] */
export const reconnectDelay = (failures: number, spreadMs: number, chance: number): number =>
  chance * Math.min(Math.max(most, spreadMs), Math.max(least, spreadMs) * 2 ** failures)

/** Half fixed, half jitter: 2 s doubling up to five minutes, for ever. [MF3] */
export const retryDelay = (failures: number, chance: number): number =>
  Math.min(300_000, 2000 * 2 ** failures) * (0.5 + chance / 2)
