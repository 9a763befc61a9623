/** What is done by the clock. Each round does whatever is due, so a missed one is made up by the next or by the start. */
import cron from 'node-cron'
import { zone } from '../domain/time.ts'

export interface Round {
  name: string
  /** Crontab in Bangkok time. */
  at: string
  run(): Promise<void>
}

/** Returns its stop. */
export function startRounds(rounds: readonly Round[], onFault: (name: string, fault: unknown) => void): () => Promise<void> {
  const tasks = rounds.map(({ name, at, run }) =>
    cron.schedule(
      at,
      async () => {
        try {
          await run()
        } catch (fault) {
          onFault(name, fault)
        }
      },
      { timezone: zone, noOverlap: true, name }
    )
  )
  return async () => {
    for (const task of tasks) await task.destroy()
  }
}
