/** When a backup is due, and what is to be said of the last. */
import { dateAfter, dateOf, hourMs, wallTime, zone } from '../domain/time.ts'
import type { BackupStore } from './ports/backups.ts'
import type { Clock } from './ports/clock.ts'
import type { Round } from './rounds.ts'

interface Parts {
  store: BackupStore
  clock: Clock
}
export type Backups = ReturnType<typeof createBackups>

/** In the quiet of the night, before the signs' day begins. */
const dueAt = '02:30'
/** One night and some hours to make up for it. */
const oldAfterMs = 36 * hourMs

export function createBackups({ store, clock }: Parts) {
  /** The last moment at which one was due. */
  const lastDue = (): number => {
    const now = clock.now()
    const today = wallTime(dateOf(now), dueAt)
    return today <= now ? today : wallTime(dateAfter(dateOf(now), -1), dueAt)
  }
  // Every hour: one that failed is tried again.
  const round: Round = {
    name: 'backup',
    at: '30 * * * *',
    zone,
    run: async () => {
      if (!store.wanted) return
      const { last } = await store.state()
      if (last === null || last.at < lastDue()) await store.take(clock.now())
    }
  }
  return {
    round,
    state: () => store.state(),
    stop: () => store.stop(),

    /** What went wrong with those that are wanted. */
    async troubles(): Promise<string[]> {
      const { last, fault, secondFault } = await store.state()
      return [
        ...(fault === null ? [] : [`the newest backup failed: ${fault}`]),
        ...(secondFault === null ? [] : [`the newest backup has no copy at the second place: ${secondFault}`]),
        ...(last !== null && clock.now() - last.at > oldAfterMs ? [`the newest backup is ${String(Math.floor((clock.now() - last.at) / hourMs))} hours old`] : []),
        ...(last !== null && last.damaged > 0 ? [`${String(last.damaged)} media files are damaged and could not be backed up`] : [])
      ]
    },

    /** What the person who keeps the machine should do something about. */
    async warnings(): Promise<string[]> {
      if (!store.wanted) return ['no backup is made: BACKUP_DIR is not set']
      const { last } = await store.state()
      return [...(last === null ? ['there is no backup yet'] : []), ...(await this.troubles())]
    }
  }
}
