/** What the server's clock reads against ours: the sample with the least round trip wins, and ages. Pure. */

/** Times of one `clock:ask`, ms: ours on the monotonic clock, the server's in UTC. */
export interface Exchange {
  sent: number
  receivedThere: number
  sentThere: number
  received: number
}
export interface Sample {
  /** Server time minus monotonic time. */
  offsetMs: number
  rttMs: number
  /** Monotonic ms. */
  at: number
}
export interface Reading {
  offsetMs: number
  /** The offset is wrong by at most this, if the clocks do not drift faster than assumed. */
  errorMs: number
}

const keptSamples = 64
const keptMs = 3_600_000
/** Drift assumed between two crystals, as a fraction. */
const drift = 50e-6
/** Differences above this are stepped over at once, below it approached by halves. */
export const stepMs = 1000

export function sampleOf({ sent, receivedThere, sentThere, received }: Exchange): Sample | null {
  const rttMs = received - sent - (sentThere - receivedThere)
  if (rttMs < 0) return null
  return { offsetMs: (receivedThere - sent + (sentThere - received)) / 2, rttMs, at: received }
}

export const withSample = (samples: readonly Sample[], sample: Sample): Sample[] =>
  [...samples, sample].filter(({ at }) => sample.at - at <= keptMs).slice(-keptSamples)

export function bestReading(samples: readonly Sample[], now: number): Reading | null {
  let best: Reading | null = null
  for (const { offsetMs, rttMs, at } of samples) {
    const errorMs = rttMs / 2 + (now - at) * drift
    if (best === null || errorMs <= best.errorMs) best = { offsetMs, errorMs }
  }
  return best
}

/** The offset to use next, coming from the one in use. */
export const adopted = (inUse: number | null, best: number): number =>
  inUse === null || Math.abs(best - inUse) > stepMs ? best : inUse + (best - inUse) / 2
