/** A map that forgets what was used longest ago once it holds more than `cap` entries. */
export class Lru<Key, Value> {
  readonly #entries = new Map<Key, Value>()
  readonly #cap: number

  constructor(cap: number) {
    this.#cap = cap
  }

  /** The value kept for `key`, made and kept if there is none. */
  take(key: Key, make: () => Value): Value {
    const known = this.#entries.get(key)
    if (known !== undefined) {
      this.#entries.delete(key)
      this.#entries.set(key, known)
      return known
    }
    const value = make()
    this.#entries.set(key, value)
    if (this.#entries.size > this.#cap) this.#entries.delete(this.#entries.keys().next().value as Key)
    return value
  }

  forget(key: Key): void {
    this.#entries.delete(key)
  }
}
