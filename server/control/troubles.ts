/** What the machine or its data suffer from: told on every page to those who can do something about it, and to /readyz. */
import type { Person } from '../domain/roles.ts'
import { may } from '../domain/roles.ts'
import type { Trouble } from '../domain/trouble.ts'
import { allow } from './allow.ts'
import type { Audit } from './audit.ts'
import type { Backups } from './backups.ts'
import type { ClockWatch } from './clock-watch.ts'
import { lowRoom } from './low-room.ts'
import type { Clock } from './ports/clock.ts'
import type { Vitals } from './ports/vitals.ts'

interface Parts {
  vitals: Pick<Vitals, 'room' | 'restored' | 'acknowledge'>
  backups: Pick<Backups, 'troubles'>
  clockWatch: Pick<ClockWatch, 'changed'>
  audit: Pick<Audit, 'record'>
  clock: Clock
  /** With less of the disk free it is told, bytes. */
  diskReserve: number
}
export type Troubles = ReturnType<typeof createTroubles>

export function createTroubles({ vitals, backups, clockWatch, audit, clock, diskReserve }: Parts) {
  const diskLow = async (): Promise<Trouble[]> => {
    const detail = await lowRoom(vitals, diskReserve)
    return detail === null ? [] : [{ kind: 'disk-low', at: clock.now(), detail }]
  }
  const restored = async (): Promise<Trouble[]> => {
    const found = await vitals.restored()
    return found === null ? [] : [{ kind: 'catalogue-restored', ...found }]
  }
  const clockChanged = (): Trouble[] => {
    const change = clockWatch.changed()
    return change === undefined ? [] : [{ kind: 'clock-changed', at: change.at, detail: `by ${String(Math.round(change.byMs / 1000))} s` }]
  }
  const backup = async (): Promise<Trouble[]> => (await backups.troubles()).map((detail) => ({ kind: 'backup', at: clock.now(), detail }))
  const all = async (): Promise<Trouble[]> => [...(await restored()), ...(await diskLow()), ...clockChanged(), ...(await backup())]

  return {
    all,
    /** A lost change concerns everybody who makes any; the machine is for those who keep the settings. */
    async seenBy(person: Person): Promise<Trouble[]> {
      allow(person, 'see')
      return may(person, 'keep-settings') ? all() : restored()
    },
    /** Somebody has looked at what the older catalogue lacks. */
    async acknowledge(person: Person): Promise<void> {
      allow(person, 'keep-settings')
      const found = await vitals.restored()
      await vitals.acknowledge()
      if (found !== null) await audit.record(person, { action: 'acknowledged', kind: 'settings', id: 'restored-catalogue', before: found })
    }
  }
}
