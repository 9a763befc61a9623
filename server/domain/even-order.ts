import { evenPlaces } from './even-places.ts'
import { clash, placeSet, reach, withoutTurns, type PlaceSet } from './place-set.ts'

/** Comparisons after which the search gives up: all it takes for at most six weights up to 10, a tenth of a second at worst; else milliseconds. */
const patienceFor = (length: number): number => (length <= 40 ? 6_000_000 : 40_000)

/** Places to look at before the search begins, beyond which it is not begun. */
const mostPlaces = 30_000

/** Slides of one weight. */
interface Group {
  weight: number
  /** How many of them have no places yet. */
  left: number
  /** What is still free for them. */
  choices: readonly PlaceSet[]
}

/**
 * An order in which each is within one of its exact share in any stretch of the round, also across its end, and nobody follows itself if
 * another could stand between; null if there is none or it was not found after `patience` comparisons.
 */
export function evenOrder(weights: readonly number[], patience?: number): number[] | null {
  const length = weights.reduce((sum, weight) => sum + weight, 0)
  const heavy = [...new Set(weights)].filter((weight) => weight > 1)
  if (heavy.reduce((sum, weight) => sum + weight, 0) * length > mostPlaces) return null
  const groups = heavy.map((weight) => ({
    weight,
    left: weights.filter((other) => other === weight).length,
    choices: evenPlaces(weight, length).map((places) => placeSet(places, length))
  }))
  const placed = placeAll(groups, length, patience ?? patienceFor(length))
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

interface Placed {
  weight: number
  places: readonly number[]
}

function placeAll(all: readonly Group[], length: number, patience: number): Placed[] | null {
  let unspent = patience
  const place = (groups: readonly Group[], first: boolean): Placed[] | null => {
    const next = groups.filter(({ left }) => left > 0).sort((a, b) => a.choices.length / a.left - b.choices.length / b.left)[0]
    if (next === undefined) return []
    const choices = first ? withoutTurns(next.choices, length) : next.choices
    for (const [index, chosen] of choices.entries()) {
      if (unspent < 0) return null
      const rest = groups.map((group): Group => {
        // Slides of one weight are alike: each takes a later set than the one before.
        const candidates = group === next && !first ? group.choices.slice(index + 1) : group.choices
        unspent -= candidates.length
        return { ...group, left: group.left - (group === next ? 1 : 0), choices: candidates.filter((set) => !clash(set, chosen)) }
      })
      if (!haveRoom(rest)) continue
      const others = place(rest, false)
      if (others !== null) return [{ weight: next.weight, places: chosen.places }, ...others]
    }
    return null
  }
  return place(all, true)
}

/** Whether what is free leaves each a choice, and reaches as many places as they all need. */
function haveRoom(groups: readonly Group[]): boolean {
  const waiting = groups.filter(({ left }) => left > 0)
  if (waiting.some(({ left, choices }) => choices.length < left)) return false
  return reach(waiting.flatMap(({ choices }) => choices)) >= waiting.reduce((sum, { left, weight }) => sum + left * weight, 0)
}
