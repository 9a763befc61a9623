/** Where starts of the player that never learned the server's time stand in it, told from those after them. Loaded when there are such. [PL9] */
import type { PlayRecord } from '../server/domain/record.ts'
import type { Shelf } from './shelf.ts'

export interface KnownBoot {
  boot: string
  /** Server time minus its monotonic time, ms. */
  offsetMs: number
}
/** What one boot's records tell of its clocks; m: monotonic ms. */
export interface Stretch {
  boot: string
  m0: number
  m1: number
  /** Controller's clock minus monotonic time, at its first and last record. */
  firstGuess: number
  lastGuess: number
  offsetMs: number | null
}

/** How far one boot may seem to reach into the next, as clocks drift and pages hand over, ms. */
const overlapMs = 60_000
/** No sign is believed to have been off the net for longer, ms. */
const longestMs = 400 * 24 * 3_600_000
/** Rows read at once, so that a long out box never holds up a picture. */
const readAtOnce = 200

export function withRecords(stretches: readonly Stretch[], records: readonly PlayRecord[]): Stretch[] {
  const all = [...stretches]
  for (const { boot, m0, m1, offsetMs, wallMs } of records) {
    const last = all[all.length - 1]
    const guess = wallMs - m0
    if (last && last.boot === boot) all[all.length - 1] = { ...last, m1: Math.max(last.m1, m1), lastGuess: guess, offsetMs: offsetMs ?? last.offsetMs }
    else all.push({ boot, m0, m1, firstGuess: guess, lastGuess: guess, offsetMs })
  }
  return all
}

/** Of all rows behind the cursor. */
export async function waitingStretches(shelf: Shelf, epoch: number, cursor: number): Promise<Stretch[]> {
  let stretches: Stretch[] = []
  for (let seq = cursor; ; ) {
    const rows = await shelf.rows([epoch, seq + 1], [epoch, Infinity], readAtOnce)
    stretches = withRecords(stretches, rows.map(({ record }) => record))
    const last = rows[rows.length - 1]
    if (!last || rows.length < readAtOnce) return stretches
    seq = last.seq
  }
}

/**
 * Gives an offset to each boot that has none. A controller's clock is mostly as wrong in one boot as in the next, so the error known of the next one is
 * taken off. Where that would put plays after the next boot's start, or before the end of the one before, the clock was set anew between the two
 * (a dead battery's 1970): then the boot is taken to have ended as the next began. `present` has just learned its own.
 */
export function placeBoots(stretches: readonly Stretch[], known: readonly KnownBoot[], present: KnownBoot & { guess: number }): KnownBoot[] {
  const knownOf = ({ boot, offsetMs }: Stretch): number | null => {
    const entry = known.find((one) => one.boot === boot)
    return entry ? entry.offsetMs : offsetMs
  }
  const placed: KnownBoot[] = []
  let begins = present.offsetMs
  let errorMs = present.guess - present.offsetMs
  for (let i = stretches.length - 1; i >= 0; i--) {
    const stretch = stretches[i]
    if (!stretch || stretch.boot === present.boot) continue
    let offsetMs = knownOf(stretch)
    if (offsetMs === null) {
      const before = stretches.slice(0, i).reverse().find((one) => knownOf(one) !== null)
      const ended = before ? before.m1 + (knownOf(before) ?? 0) : -Infinity
      const byClock = stretch.lastGuess - errorMs
      const fits = byClock + stretch.m1 <= begins + overlapMs && byClock + stretch.m0 >= Math.max(ended, begins - longestMs) - overlapMs
      offsetMs = Math.max(0, Math.round(fits ? byClock : begins - stretch.m1))
      placed.unshift({ boot: stretch.boot, offsetMs })
    }
    begins = offsetMs
    errorMs = stretch.firstGuess - offsetMs
  }
  return placed
}
