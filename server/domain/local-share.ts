import { gcd } from './gcd.ts'
import { oneEach, type Wish } from './loop.ts'

/** How often each part's turns go into the shortest loop in which the local ones are within one percent point of `percent` of all. */
export function multiples(nation: number, local: number, percent: number): { nation: number; local: number } {
  let best = { nation: 1, local: 1 }
  let shortest = Infinity
  for (let a = 1; a * nation < shortest; a++) {
    // The fewest local turns with 100·b·local ≥ (percent − 1)·length.
    const b = Math.max(1, Math.ceil(((percent - 1) * a * nation) / ((101 - percent) * local)))
    const length = a * nation + b * local
    if (length < shortest && 100 * b * local <= (percent + 1) * length) [best, shortest] = [{ nation: a, local: b }, length]
  }
  return best
}

const lowest = (wishes: readonly Wish[]): Wish[] => {
  const divisor = wishes.reduce((d, { share }) => gcd(d, share), 0)
  return wishes.map((wish) => ({ ...wish, share: wish.share / divisor }))
}
const turnsOf = (wishes: readonly Wish[]): number => wishes.reduce((sum, { share }) => sum + share, 0)

/** One loop's wishes, in which the local ones have `percent` of the turns, within one percent point; the shares inside each part stay exact. */
export function withLocalShare(nation: readonly Wish[], local: readonly Wish[], percent: number): Wish[] {
  if (nation.length === 0 || local.length === 0) return [...nation, ...local]
  const [ours, theirs] = [lowest(oneEach(nation)), lowest(oneEach(local))]
  const times = multiples(turnsOf(ours), turnsOf(theirs), percent)
  return [
    ...ours.map((wish) => ({ ...wish, share: wish.share * times.nation })),
    ...theirs.map((wish) => ({ ...wish, share: wish.share * times.local }))
  ]
}
