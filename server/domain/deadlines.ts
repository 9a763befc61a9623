/** When a month's report can be read, is due and is reminded of. Dates are Bangkok's; nothing shifts for weekends or holidays. */
import { z } from 'zod'
import { holidayOf } from './holidays.ts'
import { Day } from './report.ts'
import type { ReminderTime } from './settings.ts'
import { minuteMs, monthOf, spanOfDate, spanOfMonth } from './time.ts'

/** Provinces report to the ministry by this day of the month after. */
export const ministryDay = 5

export const Deadline = z.object({
  date: Day,
  /** Last instant, UTC ms. */
  dueAt: z.number().int(),
  /** What stands in the way: a weekend, a holiday. */
  warnings: z.array(z.object({ th: z.string(), en: z.string() }))
})
export type Deadline = z.infer<typeof Deadline>

const dateAfter = (month: string, day: number): string => `${monthOf(spanOfMonth(month).until)}-${String(day).padStart(2, '0')}`

/** The month before that of `ms`. */
export const monthBefore = (ms: number): string => monthOf(spanOfMonth(monthOf(ms)).from - 1)

/** The month's figures may be signed: five minutes after it ended, when signs on the net have sent the last of it. */
export const readyAt = (month: string): number => spanOfMonth(month).until + 5 * minuteMs

export function warningsOf(date: string): Deadline['warnings'] {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay()
  const weekend = { 6: { th: 'วันเสาร์', en: 'Saturday' }, 0: { th: 'วันอาทิตย์', en: 'Sunday' } }[weekday]
  return [weekend, holidayOf(date)].filter((warning) => warning !== undefined)
}

/** The report of `month` is due at the end of that day of the month after. */
export function deadlineOf(month: string, day: number): Deadline {
  const date = dateAfter(month, day)
  return { date, dueAt: spanOfDate(date).until - 1, warnings: warningsOf(date) }
}

/** Not reported though the ministry's day is over, or reported after it. */
export const isLate = (month: string, reportedAt: number | null, now: number): boolean => (reportedAt ?? now) > deadlineOf(month, ministryDay).dueAt

export interface Reminder {
  /** The same for a day whatever time it is sent at, so that a change of the time does not send it again. */
  key: string
  at: number
}

/** A month's reminders, in order. */
export const remindersOf = (month: string, times: readonly ReminderTime[]): Reminder[] =>
  times
    .map(({ day, at }) => {
      const [hours = 0, minutes = 0] = at.split(':').map(Number)
      return { key: `day-${String(day)}`, at: spanOfDate(dateAfter(month, day)).from + (hours * 60 + minutes) * minuteMs }
    })
    .sort((a, b) => a.at - b.at)

/**
 * Of what is due and was not dealt with, the newest is sent. What a downtime let slip before it, or was set only after a later one had gone
 * out, says nothing new and is overtaken.
 */
export function nextReminder(reminders: readonly Reminder[], now: number, dealtWith: ReadonlySet<string>): { send: Reminder | undefined; overtaken: Reminder[] } {
  const due = reminders.filter(({ at }) => at <= now)
  const open = due.filter(({ key }) => !dealtWith.has(key))
  const newest = due.at(-1)
  const send = newest !== undefined && !dealtWith.has(newest.key) ? newest : undefined
  return { send, overtaken: open.filter((reminder) => reminder !== send) }
}
