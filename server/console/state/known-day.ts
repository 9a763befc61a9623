import { Day } from '../../domain/report.ts'
import { dateAfter } from '../../domain/time.ts'

/** A date out of an address; null: it is no day of the calendar. */
export function knownDay(text: string | null): string | null {
  if (text === null || !Day.safeParse(text).success || Number.isNaN(Date.parse(`${text}T00:00:00Z`))) return null
  return dateAfter(text, 0) === text ? text : null
}
