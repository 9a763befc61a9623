/** What an observer saw against what was counted: by slide and hour, with what nobody can know named. Pure. */
import { hourOf } from '../../server/domain/time.ts'
import { fateOf, type Circumstances } from './fate.ts'
import type { Showing } from './truth.ts'

/** Plays by `slide hour`. */
export type Tally = ReadonlyMap<string, number>
export interface Seen extends Circumstances {
  showings: readonly Showing[]
  /** What machines with a copy of its disk showed: nobody's count, unless the server took it for the sign's. */
  clones: readonly Showing[]
  /** The slide of a mark. */
  slideOf: ReadonlyMap<number, string>
}
export interface Uncertain {
  slide: string
  /** When it began, UTC ms. */
  at: number
  why: string
}
export interface Verdict {
  /** Whole plays that were surely seen. */
  sure: number
  /** Plays that may or may not have been whole, or written. */
  uncertain: Uncertain[]
  counted: number
  lost: number
  double: number
  /** Counted in an hour in which it cannot have been, though the sum is right. */
  wrongHour: number
  /** By slide, or by `slide hour`, where it is not right. */
  wrong: string[]
}
/** What was counted must lie between `least` and `most`. */
interface Bounds {
  least: number
  most: number
}

/** The sign's time and the observer's may differ by this. */
const hourBlurMs = 2000

function raise(bounds: Map<string, Bounds>, key: string, by: Bounds): void {
  const { least, most } = bounds.get(key) ?? { least: 0, most: 0 }
  bounds.set(key, { least: least + by.least, most: most + by.most })
}

function compare(bounds: ReadonlyMap<string, Bounds>, counted: Tally): { lost: number; double: number; wrong: string[] } {
  const sum = { lost: 0, double: 0, wrong: [] as string[] }
  for (const key of new Set([...bounds.keys(), ...counted.keys()])) {
    const { least, most } = bounds.get(key) ?? { least: 0, most: 0 }
    const had = counted.get(key) ?? 0
    sum.lost += Math.max(0, least - had)
    sum.double += Math.max(0, had - most)
    if (had < least || had > most) sum.wrong.push(`${key}: seen ${least === most ? least : `${least}–${most}`}, counted ${had}`)
  }
  return sum
}

export function judge({ showings, clones, slideOf, ...circumstances }: Seen, counted: Tally): Verdict {
  const [bySlide, byHour] = [new Map<string, Bounds>(), new Map<string, Bounds>()]
  const uncertain: Uncertain[] = []
  let sure = 0
  for (const showing of [...showings, ...clones]) {
    const slide = slideOf.get(showing.mark)
    const own = fateOf(showing, circumstances)
    const fate = own.is !== 'broken' && clones.includes(showing) ? ({ is: 'uncertain', why: 'shown by a clone' } as const) : own
    if (slide === undefined || fate.is === 'broken') continue
    const least = fate.is === 'whole' ? 1 : 0
    const hours = new Set([showing.from - hourBlurMs, showing.from + hourBlurMs].map(hourOf))
    raise(bySlide, slide, { least, most: 1 })
    for (const hour of hours) raise(byHour, `${slide} ${hour}`, { least: hours.size === 1 ? least : 0, most: 1 })
    sure += least
    if (fate.is === 'uncertain') uncertain.push({ slide, at: showing.from, why: fate.why })
  }
  const countedBySlide = new Map<string, number>()
  for (const [key, plays] of counted) {
    const slide = key.split(' ')[0] ?? key
    countedBySlide.set(slide, (countedBySlide.get(slide) ?? 0) + plays)
  }
  const [sums, hours] = [compare(bySlide, countedBySlide), compare(byHour, counted)]
  const wrongHour = Math.max(0, hours.lost - sums.lost, hours.double - sums.double)
  const had = [...counted.values()].reduce((sum, plays) => sum + plays, 0)
  return { sure, uncertain, counted: had, lost: sums.lost, double: sums.double, wrongHour, wrong: [...new Set([...sums.wrong, ...hours.wrong])] }
}
