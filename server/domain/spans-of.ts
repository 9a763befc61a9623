/** When schedules, hours and validities hold, as instants. */
import type { Validity } from './playlist.ts'
import { weekdays, type Daypart, type Schedule, type Window } from './schedule.ts'
import { mergeSpans } from './spans.ts'
import { dateAfter, dateOf, dayMs, minuteMs, spanOfDate, wallTime, zone, type Span } from './time.ts'

interface Calendar {
  date: string
  day: Span
  /** No change of the clock falls on this date or the next. */
  plain: boolean
}

const weekdayOf = (date: string) => weekdays[(new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7]
const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
const lengthOf = ({ from, until }: Span): number => until - from

/** The dates that touch a stretch, and those before it whose windows may reach into it over midnight. */
function datesOf({ from, until }: Span, { first, last }: Validity, timeZone: string): Calendar[] {
  const [earliest, latest] = [dateAfter(dateOf(from, timeZone), -2), dateOf(until, timeZone)]
  const end = last !== null && last < latest ? last : latest
  const dates: Calendar[] = []
  let date = first !== null && first > earliest ? first : earliest
  for (let day = spanOfDate(date, timeZone); date <= end; ) {
    const next = dateAfter(date, 1)
    const following = spanOfDate(next, timeZone)
    dates.push({ date, day, plain: lengthOf(day) === dayMs && lengthOf(following) === dayMs })
    date = next
    day = following
  }
  return dates
}

/** The instants of a window that begins on a date; one whose end is not after its start ends on the next day. */
function spanOfWindow({ from, until }: Window, { date, day, plain }: Calendar, timeZone: string): Span {
  const overnight = minutesOf(until) <= minutesOf(from)
  return plain
    ? { from: day.from + minutesOf(from) * minuteMs, until: day.from + minutesOf(until) * minuteMs + (overnight ? dayMs : 0) }
    : { from: wallTime(date, from, timeZone), until: wallTime(overnight ? dateAfter(date, 1) : date, until, timeZone) }
}

const clip = (spans: readonly Span[], within: Span): Span[] =>
  mergeSpans(spans.map(({ from, until }) => ({ from: Math.max(from, within.from), until: Math.min(until, within.until) })))

/** The stretches in which a schedule holds, sorted and disjoint, of those `within` another. */
export function spansOf(schedule: Schedule, within: Span, timeZone: string = zone): Span[] {
  const exceptions = new Map(schedule.exceptions.map(({ day, windows }) => [day, windows]))
  const spans = datesOf(within, schedule, timeZone).flatMap((calendar) => {
    const weekday = weekdayOf(calendar.date)
    const exception = exceptions.get(calendar.date)
    if (exception === undefined && schedule.dayparts.length === 0) return [calendar.day]
    const windows = exception ?? schedule.dayparts.filter(({ days }) => days.some((day) => day === weekday))
    return windows.map((window) => spanOfWindow(window, calendar, timeZone))
  })
  return clip(spans, within)
}

/** The stretches of its days on which an entry is valid. */
export const validSpans = ({ first, last }: Validity, within: Span, timeZone: string = zone): Span[] =>
  clip(
    [{ from: first === null ? -Infinity : wallTime(first, '00:00', timeZone), until: last === null ? Infinity : wallTime(last, '24:00', timeZone) }],
    within
  )

/** The stretches in which a sign is lit; without hours it always is. */
export const litSpans = (hours: readonly Daypart[], within: Span, timeZone: string = zone): Span[] =>
  hours.length === 0 ? clip([within], within) : spansOf({ first: null, last: null, dayparts: [...hours], exceptions: [] }, within, timeZone)
