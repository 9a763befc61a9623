/** When something plays, in the wall time of Asia/Bangkok. */
import { z } from 'zod'
import { Day } from './report.ts'

export const WallTime = z.string().regex(/^(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)$/, 'a time of day such as 06:30, at most 24:00')
export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
export const Weekday = z.enum(weekdays)
export type Weekday = z.infer<typeof Weekday>

/** Half-open; `until` at or before `from` is on the next day. */
export const Window = z.object({ from: WallTime, until: WallTime })
export type Window = z.infer<typeof Window>

/** A window of the day on some weekdays; one that crosses midnight belongs to the day it begins on. */
export const Daypart = Window.extend({ days: z.array(Weekday).min(1).max(7) })
export type Daypart = z.infer<typeof Daypart>

export const Schedule = z.object({
  /** Bangkok dates, both included; null: open at that end. */
  first: Day.nullable(),
  last: Day.nullable(),
  /** None: all day, every day. */
  dayparts: z.array(Daypart).max(30),
  /** Days with windows of their own instead of the dayparts'; no windows: it does not play that day. */
  exceptions: z.array(z.object({ day: Day, windows: z.array(Window).max(10) })).max(100)
})
export type Schedule = z.infer<typeof Schedule>

export const always: Schedule = { first: null, last: null, dayparts: [], exceptions: [] }
