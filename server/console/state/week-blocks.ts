/** Stretches of time as blocks on a week's grid of days and minutes. */
import { dateAfter, minuteMs, spanOfDate, type Span } from '../../domain/time.ts'

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

/** The week, and so much before and after that a block at its edge knows whether it goes on. */
export const aroundWeek = (first: string): Span => ({
  from: spanOfDate(first).from - minuteMs,
  until: spanOfDate(dateAfter(first, 6)).until + minuteMs
})

/** A stretch over midnight is cut at it, and says so on both sides. */
export const weekBlocks = <S extends Span>(spans: readonly S[], first: string): (Block & { span: S })[] =>
  weekDays(first).flatMap((date, day) => {
    const midnights = spanOfDate(date)
    return spans
      .filter(({ from, until }) => from < midnights.until && until > midnights.from)
      .map((span) => ({
        span,
        day,
        from: Math.round((Math.max(span.from, midnights.from) - midnights.from) / minuteMs),
        until: Math.round((Math.min(span.until, midnights.until) - midnights.from) / minuteMs),
        fromBefore: span.from < midnights.from,
        goesOn: span.until > midnights.until
      }))
  })
