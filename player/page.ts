/** This page as its host and its successor see it. */
import type { Clock } from './clock.ts'
import type { Gate } from './gate.ts'
import type { Page } from './host/contract.ts'
import type { Journal } from './journal.ts'
import type { Rotation } from './rotation.ts'

export interface PageParts {
  clock: Clock
  journal: Journal
  rotation: Rotation
  gate: Gate
}

/** `parts` are absent until they are made; until then the page is sound while it `mayStart`. */
export function createPage(parts: () => PageParts | null, mayStart: () => boolean, limitMs: number): Page {
  const made = (): PageParts => {
    const now = parts()
    if (!now) throw new Error('not started')
    return now
  }
  return {
    sound() {
      const now = parts()
      return now ? !now.rotation.isStalled(limitMs) : mayStart()
    },
    now: () => made().clock.timeAt(made().clock.mono()),
    async retire() {
      const { clock, journal, rotation, gate } = made()
      gate.shut()
      const until = await rotation.retire()
      await journal.rest()
      return { until, signMs: clock.timeAt(clock.mono()), known: clock.offset() !== null, showing: rotation.showing()?.version ?? null }
    },
    resume() {
      const now = parts()
      if (!now) return
      now.rotation.resume()
      now.gate.open()
    },
    leave: (signMs) => made().journal.leave(made().rotation.leave(signMs)),
    silence() {
      const now = parts()
      if (!now) return
      now.gate.shut()
      now.journal.leave(null)
      // What it showed from now on would not be counted.
      void now.rotation.retire()
    }
  }
}
