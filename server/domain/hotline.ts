/** The anti-scam hotline 1441, told at least each minute where the planning rules say so. */
import type { Slot } from './loop.ts'
import { foldThai } from './thai.ts'
import type { Content } from './slide.ts'
import { minuteMs } from './time.ts'

/** Longest time from the end of one slide that tells the hotline to the start of the next. */
export const hotlineGapMs = minuteMs

const hotline = /(?<![0-9])1441(?![0-9])/
const hasHotline = (text: string): boolean => hotline.test(foldThai(text))

/** Whether a slide says 1441: composed text in what every sign has room for; of pictures and films the officers say so. */
export const tellsHotline = (content: Content): boolean =>
  content.kind === 'composed'
    ? [content.headline, content.shortHeadline, content.callToAction].some(hasHotline)
    : (content.hotline ?? false)

export interface TellingLoop {
  slots: Slot[]
  /** Places in `slots` of those put in besides; without them it is the loop as it was. */
  added: ReadonlySet<number>
}

/**
 * The loop with turns of its own hotline slides put in wherever more than a minute would pass without one, as late and so as few as can be,
 * taking turns in their order. No added turn stands beside a hotline slide. A loop without a hotline slide stays as it is.
 */
export function tellEachMinute(slots: readonly Slot[], tells: (slide: string) => boolean): TellingLoop {
  const telling = [...new Map(slots.filter(({ slide }) => tells(slide)).map((slot) => [slot.slide, slot])).values()]
  const first = slots.findIndex(({ slide }) => tells(slide))
  const before = new Map<number, Slot>()
  let quietMs = 0
  for (let step = 1; step < slots.length && first >= 0; step++) {
    const index = (first + step) % slots.length
    const slot = slots[index]
    const next = telling[before.size % telling.length]
    if (slot === undefined || next === undefined) continue
    if (tells(slot.slide)) quietMs = 0
    else {
      if (quietMs + slot.dwellMs > hotlineGapMs) {
        before.set(index, next)
        quietMs = 0
      }
      quietMs += slot.dwellMs
    }
  }
  const told: Slot[] = []
  const added = new Set<number>()
  for (const [index, slot] of slots.entries()) {
    const extra = before.get(index)
    if (extra !== undefined) {
      added.add(told.length)
      told.push(extra)
    }
    told.push(slot)
  }
  return { slots: told, added }
}
