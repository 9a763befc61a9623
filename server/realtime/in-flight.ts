/** What signs have asked and are not answered yet, so that a server that stops can finish it. */
import { setTimeout as pause } from 'node:timers/promises'

export interface InFlight {
  /** Does it, unless the end has come: who is not answered asks again. */
  run(work: () => Promise<void>): void
  /** Begins nothing more; resolves when all that was begun is answered, or the time is over. */
  end(mostMs: number): Promise<void>
}

export function createInFlight(): InFlight {
  const running = new Set<Promise<void>>()
  let ended = false
  return {
    run(work) {
      if (ended) return
      const done = work().finally(() => running.delete(done))
      running.add(done)
    },
    async end(mostMs) {
      ended = true
      const over = new AbortController()
      await Promise.race([Promise.allSettled(running), pause(mostMs, undefined, { signal: over.signal, ref: false }).catch(() => undefined)])
      over.abort()
    }
  }
}
