/** What is to be done by the clock. Each round does whatever is due, so a missed one is made up by the next. */
import { zone } from '../domain/time.ts'
import type { Collector } from './collecting.ts'
import type { Commands } from './commands.ts'
import type { Orders } from './orders.ts'
import type { Reviews } from './reviews.ts'

export interface Round {
  name: string
  /** Crontab, in the wall time of `zone`. */
  at: string
  zone: string
  run: () => Promise<void>
}
/** What is due at a certain moment rather than at a time of day. */
export interface Due {
  /** UTC ms; null: nothing is. */
  nextAt(): number | null
  runDue(): Promise<void>
}

interface Doers {
  orders: Orders
  collector: Collector
  commands: Commands
  reviews: Reviews
  due: Due
}
export const roundsOf = ({ orders, collector, commands, reviews, due }: Doers): Round[] => [
  // Just after midnight the horizon moves on by a day.
  { name: 'orders', at: '5 0 * * *', zone, run: () => orders.renew() },
  // The alarm rings to the second; this makes up for one that did not, as after a pause of the machine.
  { name: 'due', at: '* * * * *', zone, run: () => due.runDue() },
  { name: 'reviews', at: '0 8 * * *', zone, run: () => reviews.remind() },
  {
    name: 'renderings',
    at: '40 3 * * *',
    zone,
    run: async () => {
      await collector.collect()
    }
  },
  { name: 'commands', at: '50 3 * * *', zone, run: () => commands.forgetOld() }
]

/** Whichever comes first; one at a time. */
export function dueOf(...parts: readonly Due[]): Due {
  let running: Promise<void> = Promise.resolve()
  return {
    nextAt() {
      const times = parts.flatMap((part) => part.nextAt() ?? [])
      return times.length > 0 ? Math.min(...times) : null
    },
    runDue() {
      running = running.catch(() => undefined).then(async () => {
        for (const part of parts) await part.runDue()
      })
      return running
    }
  }
}
