/** Rotation: a fair cyclic order, computed once, asked for any moment. */

/** One showing in a loop; `slide` names what is shown, `dwellMs` how long. */
export interface Slot {
  slide: string
  dwellMs: number
}
export interface Wish extends Slot {
  /** Whole, at least 1. */
  share: number
}
/** Which slot holds at a moment, and its half-open stretch in sign time (UTC ms). */
export interface Turn {
  index: number
  slot: Slot
  from: number
  until: number
}

/**
 * Who takes each turn: the k-th turn of a slide of weight w falls between (k−1)·L/w and k·L/w, the earliest deadline first. So in every
 * stretch from the loop's start each slide is within one of its exact share; Tijdeman's chairman assignment shows that it always works out.
 * `polite` lets nobody go twice running where a deadline allows it, which may not work out: then null.
 */
function takeTurns(weights: readonly number[], length: number, polite: boolean): number[] | null {
  const given = weights.map(() => 0)
  const order: number[] = []
  for (let turn = 1; turn <= length; turn++) {
    let chosen = -1
    let earliest = Infinity
    for (const [index, weight] of weights.entries()) {
      const had = given[index] ?? 0
      if (had >= weight || weight * turn <= had * length) continue
      const deadline = Math.ceil(((had + 1) * length) / weight)
      if (deadline < turn) return null
      const twice = index === order.at(-1) || (turn === length && index === order[0])
      // A tie goes to the heavier slide, which has less room later.
      const rank = (polite && twice && deadline > turn ? length : 0) + deadline - weight / (length + 1)
      if (rank < earliest) [chosen, earliest] = [index, rank]
    }
    if (chosen < 0) return null
    given[chosen] = (given[chosen] ?? 0) + 1
    order.push(chosen)
  }
  return order
}

const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b))

/** The shortest loop that gives each wish its exact share, fairly spread. */
export function fairLoop(wishes: readonly Wish[]): Slot[] {
  const divisor = wishes.reduce((d, { share }) => gcd(d, share), 0)
  if (divisor === 0) return []
  const weights = wishes.map(({ share }) => share / divisor)
  const length = weights.reduce((sum, weight) => sum + weight, 0)
  const order = takeTurns(weights, length, true) ?? takeTurns(weights, length, false)
  if (order === null) throw new RangeError(`no fair order of shares ${weights.join(', ')}`)
  return order.flatMap((index) => {
    const wish = wishes[index]
    return wish === undefined ? [] : [{ slide: wish.slide, dwellMs: wish.dwellMs }]
  })
}

export const loopLengthMs = (slots: readonly Slot[]): number => slots.reduce((sum, { dwellMs }) => sum + dwellMs, 0)

/** The slot that holds at sign time `now`: cumulative dwell modulo the loop's length, so all signs of a loop agree. */
export function slotAt(slots: readonly Slot[], now: number): Turn | null {
  const length = loopLengthMs(slots)
  if (length <= 0) return null
  let left = ((now % length) + length) % length
  for (const [index, slot] of slots.entries()) {
    if (left < slot.dwellMs) return { index, slot, from: now - left, until: now - left + slot.dwellMs }
    left -= slot.dwellMs
  }
  return null
}
