import type { Clock } from '../control/ports/clock.ts'
import type { Due } from '../control/rounds.ts'

interface Parts {
  due: Due
  clock: Clock
  onFault: (fault: unknown) => void
}
export interface Alarm {
  /** What is due next has changed. */
  set(): void
  stop(): void
}

/** A clock that was stepped is noticed within this, and a timer's longest wait is never reached. */
const longestWaitMs = 30_000
/** What stays due though it was run, because it failed, is tried again after this. */
const againMs = 5000

/** Runs what is due when it is due. */
export function startAlarm({ due, clock, onFault }: Parts): Alarm {
  let timer: NodeJS.Timeout | undefined
  let stopped = false
  const set = (leastMs = 0): void => {
    clearTimeout(timer)
    const at = due.nextAt()
    if (stopped || at === null) return
    timer = setTimeout(ring, Math.max(leastMs, Math.min(longestWaitMs, at - clock.now())))
  }
  const ring = (): void => {
    if ((due.nextAt() ?? Infinity) > clock.now()) return set()
    due.runDue().catch(onFault).finally(() => set(againMs))
  }
  set()
  return {
    set: () => set(),
    stop() {
      stopped = true
      clearTimeout(timer)
    }
  }
}
