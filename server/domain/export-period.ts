/** The weeks (Monday to Sunday) and months a scheduled export is of. Dates are Bangkok's, both included. */
import { dateOf, dayMs, monthOf, spanOfDate, spanOfMonth } from './time.ts'

export interface Period {
  from: string
  to: string
  /** First instant after it, UTC ms. */
  until: number
}

const monday = (ms: number): string => {
  const { from } = spanOfDate(dateOf(ms))
  const weekday = new Date(`${dateOf(ms)}T00:00:00Z`).getUTCDay()
  return dateOf(from - ((weekday + 6) % 7) * dayMs)
}

function periodOf(every: 'week' | 'month', ms: number): Period {
  if (every === 'month') {
    const { from, until } = spanOfMonth(monthOf(ms))
    return { from: dateOf(from), to: dateOf(until - 1), until }
  }
  const from = monday(ms)
  const until = spanOfDate(from).from + 7 * dayMs
  return { from, to: dateOf(until - 1), until }
}

/** All that are over by `now`, from the one that holds `since` on, oldest first. */
export function finishedPeriods(every: 'week' | 'month', since: number, now: number): Period[] {
  const periods: Period[] = []
  for (let period = periodOf(every, since); period.until <= now; period = periodOf(every, period.until)) periods.push(period)
  return periods
}
