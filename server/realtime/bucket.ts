export interface Pace {
  /** So many a second for as long as one likes, */
  perSecond: number
  /** and so many at once after a pause. */
  burst: number
}

/** Whether one more is within the pace. `now`: monotonic, ms. */
export function createBucket({ perSecond, burst }: Pace, now: () => number): (cost?: number) => boolean {
  let left = burst
  let at = now()
  return (cost = 1) => {
    const current = now()
    left = Math.min(burst, left + ((current - at) / 1000) * perSecond)
    at = current
    if (left < cost) return false
    left -= cost
    return true
  }
}
