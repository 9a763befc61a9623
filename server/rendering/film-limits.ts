/** What a film may be, and what examining one may cost. */
export const filmLimits = {
  bytes: 200 * 1024 * 1024,
  shortestMs: 3000,
  longestMs: 60_000,
  /** Pixels of the long and of the short side. */
  longSide: 1920,
  shortSide: 1080,
  leastSide: 16,
  mostAspect: 20,
  framesPerSecond: 60,
  wallMs: 20_000,
  heapMegabytes: 256,
  rssBytes: 500 * 1024 * 1024
} as const
