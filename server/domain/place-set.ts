/** A set of places of a round, as bits too, so that many can be held against each other fast. */
export interface PlaceSet {
  places: readonly number[]
  /** 32 places a word. */
  bits: readonly number[]
}

export function placeSet(places: readonly number[], length: number): PlaceSet {
  const bits = new Array<number>(Math.ceil(length / 32)).fill(0)
  for (const place of places) bits[place >> 5] = (bits[place >> 5] ?? 0) | (1 << (place & 31))
  return { places, bits }
}

/** Whether they have a place in common. */
export function clash(a: PlaceSet, b: PlaceSet): boolean {
  for (let word = 0; word < a.bits.length; word++) if (((a.bits[word] ?? 0) & (b.bits[word] ?? 0)) !== 0) return true
  return false
}

const ones = (word: number): number => {
  let [left, count] = [word, 0]
  for (; left !== 0; count++) left &= left - 1
  return count
}

/** How many places some of them have. */
export function reach(sets: Iterable<PlaceSet>): number {
  const all: number[] = []
  for (const { bits } of sets) for (let word = 0; word < bits.length; word++) all[word] = (all[word] ?? 0) | (bits[word] ?? 0)
  return all.reduce((sum, word) => sum + ones(word), 0)
}

/** One of all that are the same but for where the round begins. */
export function withoutTurns(sets: readonly PlaceSet[], length: number): PlaceSet[] {
  const seen = new Set<string>()
  return sets.filter((set) => {
    if (seen.has(set.places.join())) return false
    for (let by = 0; by < length; by++) seen.add(set.places.map((place) => (place + by) % length).sort((a, b) => a - b).join())
    return true
  })
}
