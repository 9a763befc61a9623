import type { Slot } from './loop.ts'

/** A loop's name, made of what it shows: equal loops have one name. FNV-1a with two seeds, 64 bits: chance twins among a sign's loops are out of the question. */
export function loopId(slots: readonly Slot[]): string {
  let [a, b] = [0x811c9dc5, 0x01000193]
  for (const character of slots.map(({ slide, dwellMs }) => `${slide} ${dwellMs}`).join('\n')) {
    const code = character.codePointAt(0) ?? 0
    a = Math.imul(a ^ code, 0x01000193)
    b = Math.imul(b ^ code, 0x01000197)
  }
  return (a >>> 0).toString(36).padStart(7, '0') + (b >>> 0).toString(36).padStart(7, '0')
}
