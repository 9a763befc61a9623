/** A week of a schedule as blocks on a grid of days and hours. */
import type { Schedule } from '../../domain/schedule.ts'
import { spansOf } from '../../domain/spans-of.ts'
import { dateAfter, minuteMs, spanOfDate } from '../../domain/time.ts'

export interface Block {
  /** 0: the week's first day. */
  day: number
  /** Minutes since that day's midnight. */
  from: number
  until: number
  /** It began the day before, or goes on into the next. */
  fromBefore: boolean
  goesOn: boolean
}

export const weekDays = (first: string): string[] => Array.from({ length: 7 }, (_, day) => dateAfter(first, day))

/** The Monday on or before a date. */
export const mondayOf = (date: string): string => dateAfter(date, -((new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7))

/** A window over midnight is cut at it, and says so on both sides. */
export function weekBlocks(schedule: Schedule, first: string): Block[] {
  return weekDays(first).flatMap((date, day) => {
    const midnights = spanOfDate(date)
    const around = { from: midnights.from - minuteMs, until: midnights.until + minuteMs }
    return spansOf(schedule, around)
      .map((span) => ({ ...span, fromBefore: span.from < midnights.from, goesOn: span.until > midnights.until }))
      .filter(({ from, until }) => from < midnights.until && until > midnights.from)
      .map(({ from, until, fromBefore, goesOn }) => ({
        day,
        from: Math.round((Math.max(from, midnights.from) - midnights.from) / minuteMs),
        until: Math.round((Math.min(until, midnights.until) - midnights.from) / minuteMs),
        fromBefore,
        goesOn
      }))
  })
}
