/** The world's time and chance. */

export interface Clock {
  now(): number
}

/** Randomness: names for things, secrets, and codes people type. */
export interface Chance {
  /** Short, `[a-z0-9]`, unguessable enough not to collide. */
  id(): string
  /** 256 bits, URL-safe. */
  secret(): string
  /** 8 characters that cannot be mistaken for one another, for a person to read off a sign. */
  code(): string
}
