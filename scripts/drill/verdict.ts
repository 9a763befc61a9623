/** What an observer saw against what was counted: by slide and hour, with what nobody can know named. Pure. */
import { hourOf } from '../../server/domain/time.ts'
import type { Doubt } from './machine.ts'
import type { Showing } from './truth.ts'

/** Plays by `slide hour`. */
export type Tally = ReadonlyMap<string, number>
export interface Seen {
  showings: readonly Showing[]
  /** When the machine, or its page, died. */
  deaths: readonly number[]
  doubts: readonly Doubt[]
}
export interface Verdict {
  /** Completed plays that were surely seen, and those that may or may not have been whole, or written, when something died. */
  sure: number
  uncertain: number
  counted: number
  lost: number
  double: number
  /** Counted in an hour in which it cannot have been, though the sum is right. */
  wrongHour: number
  /** By `slide hour`, where it is not right. */
  wrong: string[]
}

/** A frame or two, and what a message takes. */
const blurMs = 250
/** What is written when a machine dies may not be on its disk yet. */
const writingMs = 1500
const hourBlurMs = 2000

const keyOf = (slide: string, at: number): string => `${slide} ${hourOf(at)}`
const add = (tally: Map<string, number>, key: string): void => void tally.set(key, (tally.get(key) ?? 0) + 1)
const sumOf = (tally: Tally): number => [...tally.values()].reduce((sum, plays) => sum + plays, 0)

/** `slideOf`: the slide of a mark; `dwellMs`: of all of them. */
export function judge({ showings, deaths, doubts }: Seen, counted: Tally, slideOf: ReadonlyMap<number, string>, dwellMs: number): Verdict {
  const sure = new Map<string, number>()
  const maybe = new Map<string, number>()
  for (const { mark, from, until, cut } of showings) {
    const slide = slideOf.get(mark)
    const stood = until - from
    if (slide === undefined || stood < dwellMs - blurMs) continue
    const diedThen = deaths.some((at) => at >= until - blurMs && at < until + writingMs)
    const isDoubted = doubts.some((doubt) => until >= doubt.from && from < doubt.until)
    const isClear = !cut && stood >= dwellMs - blurMs / 4 && !diedThen && !isDoubted
    const edges = [from - hourBlurMs, from + hourBlurMs].map(hourOf)
    if (isClear && edges[0] === edges[1]) add(sure, keyOf(slide, from))
    else for (const hour of new Set(edges)) add(maybe, `${slide} ${hour}`)
  }
  const wrong: string[] = []
  let [lost, double] = [0, 0]
  for (const key of new Set([...sure.keys(), ...counted.keys()])) {
    const [least, more, had] = [sure.get(key) ?? 0, maybe.get(key) ?? 0, counted.get(key) ?? 0]
    if (had < least) lost += least - had
    if (had > least + more) double += had - least - more
    if (had < least || had > least + more) wrong.push(`${key}: seen ${least}${more > 0 ? `–${least + more}` : ''}, counted ${had}`)
  }
  const wrongHour = Math.min(lost, double)
  return { sure: sumOf(sure), uncertain: sumOf(maybe), counted: sumOf(counted), lost: lost - wrongHour, double: double - wrongHour, wrongHour, wrong }
}
