/** How far the newest wish has come. `done` stays in view until a newer one is there. */
export interface Progress<Wish, Answer> {
  done: { wish: Wish; answer: Answer } | null
  /** Why the newest wish could not be met; null once another is. */
  error: unknown
  busy: boolean
}
export interface NewestWins<Wish, Answer> {
  want: (wish: Wish) => void
  progress: () => Progress<Wish, Answer>
  subscribe: (listener: () => void) => () => void
}

/**
 * Begins on a wish at once; while one is worked on only the newest of those that follow is kept, and comes next.
 * So a wish waits for one other at most, the worker is never flooded, and answers never go backwards.
 */
export function createNewestWins<Wish, Answer>(work: (wish: Wish) => Promise<Answer>): NewestWins<Wish, Answer> {
  let state: Progress<Wish, Answer> = { done: null, error: null, busy: false }
  let next: { wish: Wish } | null = null
  const listeners = new Set<() => void>()
  const tell = (change: Partial<Progress<Wish, Answer>>): void => {
    state = { ...state, ...change }
    for (const listener of listeners) listener()
  }
  const run = async (): Promise<void> => {
    for (let now = next; now !== null; now = next) {
      next = null
      const { wish } = now
      try {
        tell({ done: { wish, answer: await work(wish) }, error: null })
      } catch (error) {
        tell({ error })
      }
    }
    tell({ busy: false })
  }
  return {
    want(wish) {
      next = { wish }
      if (state.busy) return
      tell({ busy: true })
      void run()
    },
    progress: () => state,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    }
  }
}
