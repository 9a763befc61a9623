/** What must have become of one showing, as far as an observer can know it. Pure. */
import type { Showing } from './truth.ts'

export type Fate = { is: 'whole' } | { is: 'broken' } | { is: 'uncertain'; why: string }
/** Showings that touch this stretch may be gone with a disk, and that is named. */
export interface Doubt {
  why: string
  from: number
  until: number
  /** Only if the machine was gone between `from` and then. */
  unlessAliveAt?: number
}
export interface Circumstances {
  deaths: readonly number[]
  doubts: readonly Doubt[]
  /** Of every slide: slots begin at its multiples, UTC. */
  dwellMs: number
}

/** A completed play may lack so much at either end: two frames of the slowest output in use. */
const graceMs = 67
/** The moment seen and the frame's own time may lie so far apart. */
const sightMs = 10
/** A frame may come early by this. */
const earlyMs = 30
/** What stood shorter than its dwell by this was not whole by any clock: sign time is moved by less in one slide. */
const shortMs = 250
/** What ended may not have reached the disk for so long. */
const writingMs = 250

/** How long after the nearest slot's beginning, below zero before it. */
function lateness(at: number, dwellMs: number): number {
  const into = ((at % dwellMs) + dwellMs) % dwellMs
  return into > dwellMs / 2 ? into - dwellMs : into
}

export function fateOf({ from, until, cut, shiftMs, first }: Showing, { deaths, doubts, dwellMs }: Circumstances): Fate {
  const stood = until - from
  if (stood < dwellMs - shortMs) return { is: 'broken' }
  const doubt = doubts.find(
    (one) =>
      until >= one.from && from < one.until && (one.unlessAliveAt === undefined || deaths.some((at) => at >= one.from && at < (one.unlessAliveAt ?? 0)))
  )
  if (doubt) return { is: 'uncertain', why: doubt.why }
  if (cut) return { is: 'uncertain', why: 'on glass when the machine was gone' }
  const death = deaths.find((at) => at >= until && at < until + writingMs)
  if (death !== undefined) return { is: 'uncertain', why: `ended ${Math.round(death - until)} ms before the machine was gone` }
  // By the right time, or by the wrong clock that the page began with.
  const isInSlot = [0, shiftMs].some((shift) => {
    const late = lateness(from + shift, dwellMs)
    // What a page begins with just before a slot is the slide of the slot before, and stays where the next one's picture is missing.
    return late > (first ? sightMs : -earlyMs) && late <= graceMs - sightMs && stood >= dwellMs - late - graceMs + sightMs
  })
  if (isInSlot) return { is: 'whole' }
  return { is: 'uncertain', why: `began ${Math.round(lateness(from, dwellMs))} ms after its slot and stood ${Math.round(stood)} ms` }
}
