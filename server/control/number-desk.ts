/** All that answers questions about numbers, and what keeps them in order, put together. */
import type { Province } from '../domain/province.ts'
import { firstUncertifiedMonth } from './first-uncertified-month.ts'
import { createIssuedCampaigns } from './issued-campaigns.ts'
import { createLedgerKeeping } from './ledger-keeping.ts'
import { createNumbers } from './numbers.ts'
import { createPlanned } from './planned.ts'
import type { Clock } from './ports/clock.ts'
import type { Stores } from './ports/stores.ts'
import { createRecordsDesk } from './records-desk.ts'
import { createStatisticsView } from './statistics-view.ts'
import { createToday } from './today.ts'

interface Parts {
  stores: Stores
  provinces: ReadonlyMap<string, Province>
  clock: Clock
}
export type NumberDesk = ReturnType<typeof createNumberDesk>

export function createNumberDesk({ stores, provinces, clock }: Parts) {
  const shared = { ...stores, provinces, clock }
  const numbers = createNumbers({ ...shared, campaignsOf: createIssuedCampaigns(shared) })
  const keeping = createLedgerKeeping({ ...shared, firstUncertifiedMonth: () => firstUncertifiedMonth(shared) })
  return {
    numbers,
    records: createRecordsDesk(shared),
    planned: createPlanned(shared),
    today: createToday(shared),
    statisticsView: createStatisticsView(numbers),
    numberRounds: keeping.rounds,
    /** Ends with what is being done. */
    stopKeeping: () => keeping.stop()
  }
}
