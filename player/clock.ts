/** The sign's time: the monotonic clock plus the server's offset; the wall clock only until one is known. [CK2] */
import { adopted, bestReading, sampleOf, withSample, type Exchange, type Reading, type Sample } from './offset-filter.ts'

export interface Clock {
  /** Monotonic ms since this boot. */
  mono(): number
  /** The machine's own clock, right or wrong. */
  wall(): number
  /** Sign time, UTC ms, at a monotonic moment. */
  timeAt(mono: number): number
  /** Server minus monotonic time in use; null: not known yet. */
  offset(): number | null
  /** The best known offset, which `settle` takes over. */
  best(): Reading | null
  learn(exchange: Exchange): void
  /** Goes on where another page's clock stands; `known`: the server has told it. */
  inherit(signMs: number, known: boolean): void
  /** Takes over what was learned, between two slides; gives by how many ms sign time moved. */
  settle(): number
}

export function createClock(): Clock {
  const mono = (): number => performance.now()
  const wall = (): number => Date.now()
  let guess = wall() - mono()
  let samples: Sample[] = []
  let offset: number | null = null
  const best = (): Reading | null => bestReading(samples, mono())
  return {
    mono,
    wall,
    best,
    timeAt: (moment) => moment + (offset ?? guess),
    offset: () => offset,
    learn(exchange) {
      const sample = sampleOf(exchange)
      if (sample) samples = withSample(samples, sample)
    },
    inherit(signMs, known) {
      guess = signMs - mono()
      if (known) offset = guess
    },
    settle() {
      const reading = best()
      if (reading === null) return 0
      const before = offset ?? guess
      offset = adopted(offset, reading.offsetMs)
      return offset - before
    }
  }
}
