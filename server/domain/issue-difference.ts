/** What one plan gives and takes from each province against another. */
import { dueIn } from './due.ts'
import type { Planner } from './planner.ts'
import type { Program } from './program.ts'
import type { Province } from './province.ts'
import type { Sign } from './sign.ts'
import { dayMs, hourMs } from './time.ts'

/** Seconds an hour of one sign, on the mean of the province's signs over a week. */
export interface Change {
  slide: string
  title: string
  before: number
  after: number
}
export interface ProvinceDifference {
  province: string
  signs: { changed: number; of: number }
  gains: Change[]
  losses: Change[]
  /** Shown more or less than before, or, where both are the same, in another revision. */
  changes: Change[]
}
interface Amount {
  /** Seconds an hour, summed over signs. */
  before: number
  after: number
  revised: boolean
}
interface Tally {
  changed: number
  of: number
  slides: Map<string, Amount>
}

const days = 7
const tenths = (seconds: number): number => Math.round(seconds * 10) / 10
const slideOf = (key: string): string => key.slice(0, key.lastIndexOf('@'))

/** Adds sign after sign, so that the caller can do thousands in slices. Both planners are of the same stretch of time. */
export function createDifference(before: Planner, after: Planner) {
  const { from } = after.within
  const week = { from, until: Math.min(from + days * dayMs, after.within.until) }
  const texts = new Map<Program, string>()
  const textOf = (program: Program): string => {
    const text = texts.get(program) ?? JSON.stringify(program.timetable)
    texts.set(program, text)
    return text
  }
  /** Per `slide@revision`, seconds an hour. */
  const amounts = new Map<Program, Map<string, number>>()
  const amountsOf = (program: Program): Map<string, number> => {
    const made =
      amounts.get(program) ??
      new Map([...dueIn(program.timetable, week)].map(([key, { shownMs }]) => [key, (shownMs / 1000) * (hourMs / (week.until - week.from))]))
    amounts.set(program, made)
    return made
  }
  const comparisons = new Map<string, { changed: boolean; slides: Map<string, Amount> }>()
  const compare = (one: Program, other: Program) => {
    const slides = new Map<string, Amount>()
    const amountOf = (key: string): Amount => {
      const amount = slides.get(slideOf(key)) ?? { before: 0, after: 0, revised: false }
      slides.set(slideOf(key), amount)
      return amount
    }
    for (const [key, seconds] of amountsOf(one)) {
      const amount = amountOf(key)
      amount.before += seconds
      amount.revised ||= !amountsOf(other).has(key)
    }
    for (const [key, seconds] of amountsOf(other)) amountOf(key).after += seconds
    return { changed: textOf(one) !== textOf(other), slides }
  }

  const provinces = new Map<string, Tally>()
  return {
    add(sign: Sign, province: Province): void {
      const tally = provinces.get(sign.province) ?? { changed: 0, of: 0, slides: new Map<string, Amount>() }
      provinces.set(sign.province, tally)
      const key = `${before.keyOf(sign, province)}\n${after.keyOf(sign, province)}`
      const { changed, slides } = comparisons.get(key) ?? compare(before.programOf(sign, province), after.programOf(sign, province))
      comparisons.set(key, { changed, slides })
      tally.of++
      if (changed) tally.changed++
      addUp(tally.slides, slides)
    },

    /** Provinces with a sign that changes, in the order of their codes; the greatest changes first. */
    result(): ProvinceDifference[] {
      return [...provinces]
        .filter(([, { changed }]) => changed > 0)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([province, { changed, of, slides }]) => {
          const changes = [...slides].map(([slide, amount]) => ({
            slide,
            title: after.titleOf(slide) ?? before.titleOf(slide) ?? slide,
            before: tenths(amount.before / of),
            after: tenths(amount.after / of),
            revised: amount.revised
          }))
          const pick = (wanted: (change: Change & { revised: boolean }) => boolean): Change[] =>
            changes
              .filter(wanted)
              .sort((a, b) => Math.abs(b.after - b.before) - Math.abs(a.after - a.before) || (a.slide < b.slide ? -1 : 1))
              .map(({ slide, title, before: had, after: has }) => ({ slide, title, before: had, after: has }))
          return {
            province,
            signs: { changed, of },
            gains: pick((change) => change.before === 0 && change.after > 0),
            losses: pick((change) => change.before > 0 && change.after === 0),
            changes: pick((change) => change.before > 0 && change.after > 0 && (change.before !== change.after || change.revised))
          }
        })
    }
  }
}

function addUp(sums: Map<string, Amount>, amounts: ReadonlyMap<string, Amount>): void {
  for (const [slide, { before, after, revised }] of amounts) {
    const sum = sums.get(slide) ?? { before: 0, after: 0, revised: false }
    sums.set(slide, { before: sum.before + before, after: sum.after + after, revised: sum.revised || revised })
  }
}
