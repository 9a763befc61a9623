import { monthOf } from './time.ts'

interface MonthOfProvince {
  month: string
  province: string
}

/** Evidence from this month on is still needed: the oldest of those `played` (oldest first) that is not certified as it stands, else the present one. */
export function firstUncertified(played: readonly MonthOfProvince[], certified: readonly MonthOfProvince[], now: number): string {
  const closed = new Set(certified.map(({ month, province }) => `${month} ${province}`))
  return played.find(({ month, province }) => !closed.has(`${month} ${province}`))?.month ?? monthOf(now)
}
