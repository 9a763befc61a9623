/** Rotation: a fair cyclic order, computed once, asked for any moment. */
import { fairOrder } from './fair-order.ts'
import { gcd } from './gcd.ts'

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

/** One wish a slide: the shares of a slide wished for several times add up, and its longest dwell holds. */
export function oneEach(wishes: readonly Wish[]): Wish[] {
  const bySlide = new Map<string, Wish>()
  for (const { slide, dwellMs, share } of wishes) {
    const had = bySlide.get(slide)
    bySlide.set(slide, { slide, dwellMs: Math.max(dwellMs, had?.dwellMs ?? 0), share: share + (had?.share ?? 0) })
  }
  return [...bySlide.values()]
}

/** The shortest loop that gives each slide its exact share, fairly spread: see `fairOrder` for the laws. */
export function fairLoop(wishes: readonly Wish[], orderOf: (weights: readonly number[]) => readonly number[] = fairOrder): Slot[] {
  const slides = oneEach(wishes)
  const divisor = slides.reduce((d, { share }) => gcd(d, share), 0)
  if (divisor === 0) return []
  return orderOf(slides.map(({ share }) => share / divisor)).flatMap((index) => {
    const wish = slides[index]
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
