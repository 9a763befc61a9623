/** A simulated sign's clocks: monotonic since its boot, the server's by an offset, and a wall clock that is wrong. */
import { adopted, bestReading, sampleOf, withSample, type Exchange, type Sample } from '../../player/offset-filter.ts'

export type SignClock = ReturnType<typeof createSignClock>

/** `wallErrorMs`: how far the controller's own clock is off. `worldNow`: what time it is in the world. */
export function createSignClock(wallErrorMs: number, worldNow: () => number = Date.now) {
  const bootedAt = performance.now()
  let samples: Sample[] = []
  let offset: number | null = null
  const mono = (): number => performance.now() - bootedAt
  return {
    mono,
    wall: (): number => worldNow() + wallErrorMs,
    offset: (): number | null => offset,
    errorMs: (): number | null => bestReading(samples, mono())?.errorMs ?? null,
    /** Sign time, UTC ms; null until the server was asked once. [CK2] */
    now: (): number | null => (offset === null ? null : mono() + offset),
    learn(exchange: Exchange): number | null {
      const sample = sampleOf(exchange)
      if (sample === null) return offset
      samples = withSample(samples, sample)
      const best = bestReading(samples, mono())
      if (best !== null) offset = adopted(offset, best.offsetMs)
      return offset
    }
  }
}
