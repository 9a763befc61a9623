import { dateOf } from '../../domain/time.ts'

/** `06:30–24:00`: a stretch of one day, whose end at midnight is the day's own. */
export function clockSpan({ from, until }: { from: number; until: number }, clock: (ms: number) => string): string {
  return `${clock(from)}–${dateOf(from) === dateOf(until) ? clock(until) : '24:00'}`
}
