/** All that belongs to the closing of months, put together. */
import type { Province } from '../domain/province.ts'
import type { Audit } from './audit.ts'
import { createCoordinators } from './coordinators.ts'
import { createFirstMonth } from './first-month.ts'
import { createOutbox } from './outbox.ts'
import { createMailSchedules } from './mail-schedules.ts'
import { createMonthWatch } from './month-watch.ts'
import { createMonthSheets } from './month-sheets.ts'
import { createNotices } from './notices.ts'
import type { Numbers } from './numbers.ts'
import type { Chance, Clock } from './ports/clock.ts'
import type { Mailer, WebhookCaller } from './ports/notices.ts'
import type { Printing } from './ports/printing.ts'
import type { Stores } from './ports/stores.ts'
import { createReminders } from './reminders.ts'
import { createReportViews } from './report-views.ts'
import { createReports } from './reports.ts'
import { createRollUps } from './roll-up.ts'
import type { Round } from './rounds.ts'
import { createSettings } from './settings.ts'
import { createSignClear } from './sign-clear.ts'
import { createStatisticsTable } from './statistics-table.ts'
import { zone } from '../domain/time.ts'

interface Parts {
  stores: Stores
  numbers: Pick<Numbers, 'statistics'>
  audit: Pick<Audit, 'record'>
  printing: Printing
  mailer: Mailer | undefined
  webhooks: WebhookCaller
  provinces: ReadonlyMap<string, Province>
  clock: Clock
  chance: Chance
  publicUrl: string
  onFault: (fault: unknown) => void
}
export type MonthDesk = ReturnType<typeof createMonthDesk>

export function createMonthDesk({ stores, numbers, audit, printing, mailer, webhooks, provinces, clock, chance, publicUrl, onFault }: Parts) {
  const shared = { ...stores, audit, printing, provinces, clock, chance, firstMonth: createFirstMonth(stores) }
  const deliveries = createOutbox({ ...shared, mailer, webhooks, table: createStatisticsTable(numbers, printing), onFault })
  const out = { mail: mailer !== undefined, onQueued: () => deliveries.soon() }
  const notices = createNotices({ ...shared, ...out })
  const sheets = createMonthSheets(shared)
  const coordinators = createCoordinators(shared)
  const reminders = createReminders({ ...shared, store: stores.notices, notices, publicUrl })
  const schedules = createMailSchedules({ ...shared, ...out })

  const rounds: Round[] = [
    { name: 'reminders', at: '*/5 * * * *', zone, run: () => reminders.run() },
    { name: 'mail schedules', at: '2-59/5 * * * *', zone, run: () => schedules.run() },
    { name: 'deliveries', at: '* * * * *', zone, run: () => deliveries.run() },
    {
      name: 'personal data',
      at: '20 3 * * *',
      zone,
      run: async () => {
        await coordinators.eraseContacts()
        await deliveries.strip()
      }
    }
  ]
  return {
    reports: createReports({ ...shared, views: createReportViews({ ...shared, sheets }), sheets, notices }),
    rollUps: createRollUps({ ...shared, sheets }),
    monthWatch: createMonthWatch(shared),
    settings: createSettings(shared),
    coordinators,
    deliveries,
    notices,
    signClear: createSignClear(shared),
    rounds,
    /** Ends with what is being sent. */
    stop: () => deliveries.stop()
  }
}
