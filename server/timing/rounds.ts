import cron from 'node-cron'
import type { Round } from '../control/rounds.ts'

/** Runs each round at its time, and once now for what was missed while nothing ran. Returns its stop, which waits for those under way. */
export function startRounds(rounds: readonly Round[], onFault: (name: string, fault: unknown) => void): () => Promise<void> {
  const running = new Set<Promise<void>>()
  const attempt = ({ name, run }: Round): Promise<void> => {
    const done = run()
      .catch((fault: unknown) => onFault(name, fault))
      .finally(() => running.delete(done))
    running.add(done)
    return done
  }
  const tasks = rounds.map((round) =>
    cron.schedule(round.at, () => attempt(round), { timezone: round.zone, noOverlap: true, name: round.name })
  )
  for (const round of rounds) void attempt(round)
  return async () => {
    for (const task of tasks) await task.destroy()
    await Promise.all(running)
  }
}
