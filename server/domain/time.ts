/** Time at the edges: UTC milliseconds inside, Asia/Bangkok by zone name outside, half-open everywhere. */
export const zone = 'Asia/Bangkok'
export const secondMs = 1000
export const minuteMs = 60 * secondMs
export const hourMs = 60 * minuteMs
export const dayMs = 24 * hourMs
/** The last that a date can be of, UTC ms. */
export const lastInstantMs = 8.64e15

/** Half-open stretch of time in UTC milliseconds. */
export interface Span {
  from: number
  until: number
}

const wallPartsIn = (timeZone: string): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit'
  })
const wallParts = wallPartsIn(zone)

/** What a wall clock of the zone reads at `ms`, as if it were UTC; the difference to `ms` is the zone's offset then. */
function wallAt(ms: number, parts: Intl.DateTimeFormat): number {
  const part: Record<string, number> = {}
  for (const { type, value } of parts.formatToParts(ms)) part[type] = Number(value)
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part
  return Date.UTC(year, month - 1, day, hour, minute, second) + (((ms % 1000) + 1000) % 1000)
}

/**
 * The first instant at which the zone's clock reads `wall` (as if it were UTC) or later. A time that a jump forward leaves out is the moment of
 * the jump, one that comes twice is its first; so edges come in the order of their wall times, and neighbours still meet.
 */
function instantOf(wall: number, timeZone: string): number {
  const parts = timeZone === zone ? wallParts : wallPartsIn(timeZone)
  // No zone is more than 12 h behind or 14 h ahead of UTC.
  const before = wall - 15 * hourMs
  const after = wall + 13 * hourMs
  const offsetBefore = wallAt(before, parts) - before
  const offsetAfter = wallAt(after, parts) - after
  const early = wall - offsetBefore
  if (offsetBefore === offsetAfter || wallAt(early, parts) - early === offsetBefore) return early
  const late = wall - offsetAfter
  if (late > early || wallAt(late, parts) - late === offsetAfter) return late
  let [low, high] = [late, early]
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (wallAt(middle, parts) - middle === offsetAfter) high = middle
    else low = middle
  }
  return high
}

/** UTC milliseconds of Bangkok midnight on that Gregorian date; `month` is 1–12 and may run over. */
export const midnight = (year: number, month: number, day: number): number => instantOf(Date.UTC(year, month - 1, day), zone)

/** UTC milliseconds of a time of day such as `06:30` on a date such as `2026-11-23`; `24:00` is the next midnight. */
export function wallTime(date: string, time: string, timeZone: string = zone): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return instantOf(Date.parse(`${date}T00:00:00Z`) + hours * hourMs + minutes * minuteMs, timeZone)
}

/** Number of whole UTC hours since 1970: the ledger's hour. */
export const hourOf = (ms: number): number => Math.floor(ms / hourMs)

/** Gregorian date in Bangkok, `2026-11-23`. */
export const dateOf = (ms: number, timeZone: string = zone): string =>
  new Date(wallAt(ms, timeZone === zone ? wallParts : wallPartsIn(timeZone))).toISOString().slice(0, 10)

/** Gregorian month in Bangkok, `2026-11`. */
export const monthOf = (ms: number): string => dateOf(ms).slice(0, 7)

/** The date so many days later; before, if negative. */
export const dateAfter = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10)

/** The instants of a Bangkok date `2026-11-23`. */
export const spanOfDate = (date: string, timeZone: string = zone): Span => ({
  from: wallTime(date, '00:00', timeZone),
  until: wallTime(date, '24:00', timeZone)
})

/** The instants of a Bangkok month `2026-11`: from 17:00Z of the day before its first. */
export function spanOfMonth(month: string): Span {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return { from: midnight(year, number, 1), until: midnight(year, number + 1, 1) }
}

/** Midnight in Bangkok at or before `ms`. */
export const startOfDay = (ms: number): number => spanOfDate(dateOf(ms)).from
