import { firstUncertified } from '../domain/first-uncertified.ts'
import type { Clock } from './ports/clock.ts'
import type { MonthCounts, MonthStore } from './ports/months.ts'

interface Parts {
  months: Pick<MonthStore, 'certified'>
  monthCounts: Pick<MonthCounts, 'played'>
  clock: Clock
}

/** No evidence of this month or a later one may go. */
export const firstUncertifiedMonth = async ({ months, monthCounts, clock }: Parts): Promise<string> =>
  firstUncertified(await monthCounts.played(), await months.certified(), clock.now())
