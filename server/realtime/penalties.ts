/** Who was cut off stays out for a while. */
export interface Penalties {
  give(who: string): void
  /** How long it still has to wait, ms; 0: it may come. */
  waitOf(who: string): number
}

export function createPenalties(lengthMs: number, now: () => number = () => performance.now()): Penalties {
  const until = new Map<string, number>()
  return {
    give: (who) => void until.set(who, now() + lengthMs),
    waitOf(who) {
      const waitMs = Math.ceil((until.get(who) ?? 0) - now())
      if (waitMs <= 0) until.delete(who)
      return Math.max(0, waitMs)
    }
  }
}
