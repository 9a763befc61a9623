/** Notices when the machine's clock is changed: it then no longer goes as the time that passes. */
import type { Now } from '../domain/ledger.ts'
import { dayMs, secondMs, zone } from '../domain/time.ts'
import type { Clock } from './ports/clock.ts'
import type { Round } from './rounds.ts'

interface Parts {
  clock: Clock
  /** Time that passes, ms; nobody can set it. */
  steady: () => number
  /** Told of each change, ms. */
  onChange: (byMs: number) => void
}
export type ClockWatch = ReturnType<typeof createClockWatch>

/** Clocks are slewed by less in a minute. */
const leastMs = 10 * secondMs
/** So long it is worth telling. */
const newsMs = dayMs

export function createClockWatch({ clock, steady, onChange }: Parts) {
  /** What the clock is before the time that passes. */
  let lead = clock.now() - steady()
  let change: { at: number; byMs: number; steadyAt: number } | undefined
  /** Of the settings it had lately. */
  let [least, most] = [lead, lead]
  const isNews = (): boolean => change !== undefined && steady() - change.steadyAt < newsMs
  const look = (): void => {
    const before = lead
    lead = clock.now() - steady()
    if (!isNews()) [least, most] = [before, before]
    ;[least, most] = [Math.min(least, lead), Math.max(most, lead)]
    const byMs = Math.round(lead - before)
    if (Math.abs(byMs) < leastMs) return
    change = { at: clock.now(), byMs, steadyAt: steady() }
    onChange(byMs)
  }
  const round: Round = {
    name: 'clock',
    at: '* * * * *',
    zone,
    run: () => {
      look()
      return Promise.resolve()
    }
  }
  return {
    round,
    /** What the time may be: by the clock, and by the settings it had lately. */
    now(): Now {
      look()
      const at = clock.now()
      return { earliest: Math.min(at, steady() + least), latest: Math.max(at, steady() + most) }
    },
    /** The last change, while it is news. */
    changed(): { at: number; byMs: number } | undefined {
      look()
      return isNews() ? change : undefined
    }
  }
}
