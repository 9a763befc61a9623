/** What is to be done by the clock. Each round does whatever is due, so a missed one is made up by the next. */
import { zone } from '../domain/time.ts'
import type { Collector } from './collecting.ts'
import type { Commands } from './commands.ts'
import type { Orders } from './orders.ts'

export interface Round {
  name: string
  /** Crontab, in the wall time of `zone`. */
  at: string
  zone: string
  run: () => Promise<void>
}

export const roundsOf = ({ orders, collector, commands }: { orders: Orders; collector: Collector; commands: Commands }): Round[] => [
  // Just after midnight the horizon moves on by a day.
  { name: 'orders', at: '5 0 * * *', zone, run: () => orders.renew() },
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
