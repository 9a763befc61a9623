/** All that belongs to keeping the machine and its data, put together. */
import { createAccessDesk } from './access-desk.ts'
import type { Audit } from './audit.ts'
import { createBackups } from './backups.ts'
import type { ClockWatch } from './clock-watch.ts'
import type { BackupStore } from './ports/backups.ts'
import type { Clock } from './ports/clock.ts'
import type { Stores } from './ports/stores.ts'
import { createReadiness } from './readiness.ts'
import { createTroubles } from './troubles.ts'

interface Parts {
  stores: Stores
  backupStore: BackupStore
  audit: Audit
  clock: Clock
  diskReserve: number
  accessDays: number
  clockWatch: ClockWatch
}

export function createKeeping({ stores, backupStore, audit, clock, clockWatch, diskReserve, accessDays }: Parts) {
  const { vitals, access } = stores
  const backups = createBackups({ store: backupStore, clock })
  const accessDesk = createAccessDesk({ access, audit, auditLog: stores.audit, clock, days: accessDays })
  const troubles = createTroubles({ vitals, backups, clockWatch, audit, clock, diskReserve })
  return {
    backups,
    accessDesk,
    troubles,
    readiness: createReadiness({ vitals, backups, troubles, diskReserve }),
    rounds: [backups.round, accessDesk.round, clockWatch.round]
  }
}
