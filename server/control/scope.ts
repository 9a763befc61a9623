/** Whose numbers a person may see, and which of them were asked for. */
import { Failure } from '../domain/failure.ts'
import type { Province, Region } from '../domain/province.ts'
import type { Person } from '../domain/roles.ts'
import { hourOf, spanOfDate } from '../domain/time.ts'
import { allow } from './allow.ts'

export interface PlaceQuery {
  region?: Region | undefined
  province?: string | undefined
}
/** Bangkok dates, both included. */
export interface DateRange {
  from: string
  to: string
}
const mostDays = 366

/** Provinces by code, or undefined for all. Whoever is bound to a province sees that one alone. */
export function provincesFor(person: Person, { region, province }: PlaceQuery, provinces: ReadonlyMap<string, Province>): string[] | undefined {
  allow(person, 'see', province)
  const bound = person.province ?? province
  if (region === undefined) return bound === undefined ? undefined : [bound]
  return [...provinces.values()].filter((one) => one.region === region && (bound === undefined || one.code === bound)).map(({ code }) => code)
}

/** UTC ms, half-open. */
export function spanOfDates({ from, to }: DateRange): { from: number; until: number } {
  const span = { from: spanOfDate(from).from, until: spanOfDate(to).until }
  if (span.until <= span.from) throw new Failure('bad-input', { what: 'to', expected: `a date from ${from} on`, thai: `วันที่ตั้งแต่ ${from} เป็นต้นไป`, received: to })
  if (hourOf(span.until) - hourOf(span.from) > mostDays * 24)
    throw new Failure('bad-input', { what: 'to', expected: `at most ${String(mostDays)} days`, thai: `ช่วงไม่เกิน ${String(mostDays)} วัน`, received: `${from} – ${to}` })
  return span
}
