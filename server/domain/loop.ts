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

const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b))

/**
 * The shortest loop that gives each wish its exact share. In every stretch from the loop's start each slide has come
 * round within one of its share (Tijdeman's chairman assignment: of those whose next turn may start, the one due first).
 */
export function fairLoop(wishes: readonly Wish[]): Slot[] {
  const divisor = wishes.reduce((d, { share }) => gcd(d, share), 0)
  if (divisor === 0) return []
  const weights = wishes.map(({ share }) => share / divisor)
  const length = weights.reduce((sum, weight) => sum + weight, 0)
  const slack = wishes.length > 1 ? 1 - 1 / (2 * wishes.length - 2) : 1
  const given = weights.map(() => 0)
  const loop: Slot[] = []
  for (let turn = 1; turn <= length; turn++) {
    let chosen = -1
    let due = Infinity
    for (const [index, weight] of weights.entries()) {
      const had = given[index] ?? 0
      if (had >= weight || (weight * turn) / length - had < 1 - slack - 1e-9) continue
      const deadline = (had + slack) / weight
      if (deadline < due - 1e-12) [chosen, due] = [index, deadline]
    }
    const wish = wishes[chosen]
    if (wish === undefined) throw new RangeError(`no slide may take turn ${turn} of ${length}`)
    given[chosen] = (given[chosen] ?? 0) + 1
    loop.push({ slide: wish.slide, dwellMs: wish.dwellMs })
  }
  return loop
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
