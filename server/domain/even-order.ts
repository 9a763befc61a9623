import { evenPlaces } from './even-places.ts'

/** Comparisons after which the search gives up: all it takes for at most six weights up to 10, a tenth of a second at worst; else milliseconds. */
const patienceFor = (length: number): number => (length <= 40 ? 6_000_000 : 100_000)

interface Group {
  weight: number
  /** Of so many slides. */
  left: number
  /** What is still free for them. */
  choices: readonly number[][]
}

const turned = (places: readonly number[], by: number, length: number) => places.map((place) => (place + by) % length).sort((a, b) => a - b)

/** One of all sets that are the same but for where the round begins. */
function withoutTurns(sets: readonly number[][], length: number): number[][] {
  const seen = new Set<string>()
  return sets.filter((set) => {
    if (seen.has(set.join())) return false
    for (const place of set) seen.add(turned(set, length - place, length).join())
    for (let by = 0; by < length; by++) seen.add(turned(set, by, length).join())
    return true
  })
}

/** Whether what is free for them all reaches as many places as they need. */
function haveRoom(groups: readonly Group[]): boolean {
  const needed = groups.reduce((sum, { left, weight }) => sum + left * weight, 0)
  const reached = new Set<number>()
  for (const { left, choices } of groups)
    for (const set of left > 0 ? choices : []) {
      if (reached.size >= needed) return true
      for (const place of set) reached.add(place)
    }
  return reached.size >= needed
}

/**
 * An order in which each is within one of its exact share in any stretch of the round, also across its end, and nobody follows itself if
 * another could stand between; null if there is none or finding it takes too long.
 */
export function evenOrder(weights: readonly number[]): number[] | null {
  const length = weights.reduce((sum, weight) => sum + weight, 0)
  const patience = patienceFor(length)
  let comparisons = 0
  const clashes = (set: readonly number[], taken: readonly number[]): boolean => {
    comparisons++
    return set.some((place) => taken.includes(place))
  }

  const place = (groups: readonly Group[], first: boolean): { weight: number; places: number[] }[] | null => {
    const next = groups.filter(({ left }) => left > 0).sort((a, b) => a.choices.length / a.left - b.choices.length / b.left)[0]
    if (next === undefined) return []
    const choices = first ? withoutTurns(next.choices, length) : next.choices
    for (const [index, chosen] of choices.entries()) {
      if (comparisons > patience) return null
      const rest = groups.map((group): Group => {
        // Slides of one weight are alike: each takes a later set than the one before.
        const candidates = group === next && !first ? group.choices.slice(index + 1) : group.choices
        return { ...group, left: group.left - (group === next ? 1 : 0), choices: candidates.filter((set) => !clashes(set, chosen)) }
      })
      if (rest.some(({ left, choices: free }) => free.length < left) || !haveRoom(rest)) continue
      const others = place(rest, false)
      if (others !== null) return [{ weight: next.weight, places: chosen }, ...others]
    }
    return null
  }

  const heavy = [...new Set(weights)].filter((weight) => weight > 1)
  const placed = place(
    heavy.map((weight) => ({ weight, left: weights.filter((other) => other === weight).length, choices: evenPlaces(weight, length) })),
    true
  )
  if (placed === null) return null
  const order = new Array<number>(length).fill(-1)
  for (const { weight, places } of placed) {
    const index = weights.findIndex((other, at) => other === weight && !order.includes(at))
    for (const free of places) order[free] = index
  }
  // Who comes once is within one wherever it comes.
  const once = [...weights.keys()].filter((index) => weights[index] === 1)
  return order.map((index) => (index < 0 ? (once.shift() ?? index) : index))
}
