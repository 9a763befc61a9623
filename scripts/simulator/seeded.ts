/** Chance that a seed repeats: sfc32, started from a hash of the seed's text. */
export interface Seeded {
  /** From 0 to below 1. */
  next(): number
  /** Whole, from 0 to below `end`. */
  whole(end: number): number
  /** True so often, 0 to 1. */
  chance(probability: number): boolean
  /** Characters of 0–9 and a–z. */
  name(length: number): string
  /** Another run of chance that depends on this seed and the label only. */
  fork(label: string): Seeded
}

/** Four 32-bit words from text: FNV-1a with a different start each, mixed by murmur3's finaliser. */
function wordsOf(seed: string): [number, number, number, number] {
  const word = (start: number): number => {
    let hash = start
    for (let index = 0; index < seed.length; index++) hash = Math.imul(hash ^ seed.charCodeAt(index), 0x01000193)
    hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
    return hash ^ (hash >>> 16)
  }
  return [word(0x811c9dc5), word(0x9e3779b9), word(0x243f6a88), word(0xb7e15162)]
}

export function createSeeded(seed: string): Seeded {
  let [a, b, c, d] = wordsOf(seed)
  const next = (): number => {
    const sum = (((a + b) | 0) + d) | 0
    d = (d + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = ((c << 21) | (c >>> 11)) + sum
    return (sum >>> 0) / 2 ** 32
  }
  for (let warm = 0; warm < 12; warm++) next()
  const whole = (end: number): number => Math.floor(next() * end)
  return {
    next,
    whole,
    chance: (probability) => next() < probability,
    name: (length) => Array.from({ length }, () => whole(36).toString(36)).join(''),
    fork: (label) => createSeeded(`${seed}/${label}`)
  }
}

/** A seed for those who gave none; print it. */
export const freshSeed = (): string => Math.floor(Math.random() * 2 ** 32).toString(36)
