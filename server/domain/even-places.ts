import { gcd } from './gcd.ts'

/** Where there would be more sets, x alone is taken where it is whole: enough for all weights up to 10 and rounds up to 40. */
const most = 4096

/**
 * The sets of places, of the `length` of a round, on which `weight` turns keep within one of their exact share in any stretch of it, across its
 * end too, and never stand side by side where there is room between.
 *
 * Within one in any stretch means that the count, less its exact share, stays between some c and c + 1. With −c·L = m the k-th turn then falls
 * on x = ((k−1)·L + m)/w rounded up, or, where x is whole, on x or the place after it: so all sets come from few m.
 */
export function evenPlaces(weight: number, length: number): number[][] {
  const apart = 2 * weight <= length ? 2 : 1
  const common = gcd(weight, length)
  const all = 2 ** common * (length / common) <= most
  const found = new Map<string, number[]>()
  for (let shift = 0; shift < length; shift++) {
    let sets: number[][] = [[]]
    for (let turn = 0; turn < weight; turn++) {
      const exact = turn * length + shift
      const [place, whole] = [Math.ceil(exact / weight), exact % weight === 0]
      const places = whole && all ? [place, place + 1] : [place]
      sets = sets.flatMap((set) => places.filter((next) => next - (set.at(-1) ?? -apart) >= apart).map((next) => [...set, next]))
    }
    for (const set of sets) {
      if (weight > 1 && (set[0] ?? 0) + length - (set.at(-1) ?? 0) < apart) continue
      const places = set.map((place) => place % length).sort((a, b) => a - b)
      found.set(places.join(), places)
    }
  }
  return [...found.values()]
}
