/** Bangkok days as tables name them: whole days since 1970-01-01 there. The zone has had no other offset since. */
import { dayMs, hourMs, hourOf, monthOf, spanOfMonth } from '../domain/time.ts'

export const bangkokHours = 7
const dayHours = 24

export const dayOfHour = (hour: number): number => Math.floor((hour + bangkokHours) / dayHours)
export const firstHourOf = (day: number): number => day * dayHours - bangkokHours
export const dayAt = (ms: number): number => dayOfHour(hourOf(ms))

/** `2026-11-23`. */
export const dateOfDay = (day: number): string => new Date(day * dayMs).toISOString().slice(0, 10)

/** The month a day lies in, as days `[from, until)`; its first names it. */
export function monthAround(day: number): { from: number; until: number } {
  const { from, until } = spanOfMonth(monthOf(firstHourOf(day) * hourMs))
  return { from: dayAt(from), until: dayAt(until) }
}
