/** How the server and its data fare, for those who keep the settings; the same facts that /readyz and /metrics give machines. */
import type { Person } from '../domain/roles.ts'
import { allow } from './allow.ts'
import type { FleetFigures } from './fleet-figures.ts'
import type { Intake } from './metered-ledger.ts'
import type { BackupState, BackupStore } from './ports/backups.ts'
import type { Clock } from './ports/clock.ts'
import type { Vitals } from './ports/vitals.ts'
import type { Readiness } from './readiness.ts'

interface Parts {
  readiness: () => Promise<Readiness>
  fleet: () => Promise<FleetFigures>
  intake: () => Intake
  vitals: Pick<Vitals, 'room'>
  backupStore: Pick<BackupStore, 'wanted' | 'state'>
  clock: Clock
  diskReserve: number
  version: string
}
export interface SystemState extends Readiness {
  version: string
  /** UTC ms. */
  startedAt: number
  fleet: FleetFigures
  /** Since the start. */
  intake: { plays: number; records: number; repeated: number; quarantined: number }
  /** Bytes. */
  disk: { free: number; total: number; reserve: number }
  backup: BackupState & { wanted: boolean }
}
export type SystemDesk = ReturnType<typeof createSystemDesk>

export function createSystemDesk({ readiness, fleet, intake, vitals, backupStore, clock, diskReserve, version }: Parts) {
  const startedAt = clock.now()
  return {
    async look(person: Person): Promise<SystemState> {
      allow(person, 'keep-settings')
      const [ready, figures, room, backup] = await Promise.all([readiness(), fleet(), vitals.room(), backupStore.state()])
      const { plays, counted, known, quarantined } = intake()
      const refused = Object.values(quarantined).reduce((sum, count) => sum + count, 0)
      return {
        ...ready,
        version,
        startedAt,
        fleet: figures,
        intake: { plays, records: counted, repeated: known, quarantined: refused },
        disk: { ...room, reserve: diskReserve },
        backup: { ...backup, wanted: backupStore.wanted }
      }
    }
  }
}
