/** Time at the edges: UTC milliseconds inside, Asia/Bangkok by zone name outside, half-open everywhere. */
export const zone = 'Asia/Bangkok'
export const secondMs = 1000
export const minuteMs = 60 * secondMs
export const hourMs = 60 * minuteMs
export const dayMs = 24 * hourMs

/** Half-open stretch of time in UTC milliseconds. */
export interface Span {
  from: number
  until: number
}

const wallParts = new Intl.DateTimeFormat('en-US', {
  timeZone: zone,
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

/** What a Bangkok wall clock reads at `ms`, as if it were UTC; the difference to `ms` is the zone's offset then. */
function wallAt(ms: number): number {
  const part: Record<string, number> = {}
  for (const { type, value } of wallParts.formatToParts(ms)) part[type] = Number(value)
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part
  return Date.UTC(year, month - 1, day, hour, minute, second) + (((ms % 1000) + 1000) % 1000)
}

/** UTC milliseconds of Bangkok midnight on that Gregorian date; `month` is 1–12 and may run over. */
export function midnight(year: number, month: number, day: number): number {
  const wall = Date.UTC(year, month - 1, day)
  const guess = wall - (wallAt(wall) - wall)
  return wall - (wallAt(guess) - guess)
}

/** Number of whole UTC hours since 1970: the ledger's hour. */
export const hourOf = (ms: number): number => Math.floor(ms / hourMs)

/** Gregorian date in Bangkok, `2026-11-23`. */
export const dateOf = (ms: number): string => new Date(wallAt(ms)).toISOString().slice(0, 10)

/** Gregorian month in Bangkok, `2026-11`. */
export const monthOf = (ms: number): string => dateOf(ms).slice(0, 7)

/** The instants of a Bangkok date `2026-11-23`. */
export function spanOfDate(date: string): Span {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  return { from: midnight(year, month, day), until: midnight(year, month, day + 1) }
}

/** The instants of a Bangkok month `2026-11`: from 17:00Z of the day before its first. */
export function spanOfMonth(month: string): Span {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return { from: midnight(year, number, 1), until: midnight(year, number + 1, 1) }
}

/** Midnight in Bangkok at or before `ms`. */
export const startOfDay = (ms: number): number => spanOfDate(dateOf(ms)).from
