/** Which backups stay. */
import { dateOf, dayMs } from './time.ts'

/** So many of the newest of all, and one of each of the newest days and weeks that have one. */
export interface Generations {
  latest: number
  days: number
  weeks: number
}

/** Days since 1970 in Bangkok. */
const dayOf = (at: number): number => Date.parse(`${dateOf(at)}T00:00Z`) / dayMs
/** Weeks begin on Monday; the first day of 1970 was a Thursday. */
const weekOf = (at: number): number => Math.floor((dayOf(at) + 3) / 7)

/** The newest ones, and the newest of each kept day and week; newest first. `times`: UTC ms. */
export function keptGenerations(times: readonly number[], { latest, days, weeks }: Generations): number[] {
  const newestFirst = [...new Set(times)].sort((a, b) => b - a)
  const newestOf = (periodOf: (at: number) => number, most: number): number[] => {
    const firsts = new Map<number, number>()
    for (const at of newestFirst) if (!firsts.has(periodOf(at))) firsts.set(periodOf(at), at)
    return [...firsts.values()].slice(0, most)
  }
  const kept = new Set([...newestFirst.slice(0, Math.max(1, latest)), ...newestOf(dayOf, days), ...newestOf(weekOf, weeks)])
  return newestFirst.filter((at) => kept.has(at))
}
