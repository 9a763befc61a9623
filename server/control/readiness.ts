/** Whether the server can do its work, and why not. */
import type { Backups } from './backups.ts'
import { lowRoom } from './low-room.ts'
import type { Vitals } from './ports/vitals.ts'
import type { Troubles } from './troubles.ts'

interface Parts {
  vitals: Vitals
  backups: Pick<Backups, 'warnings'>
  troubles: Pick<Troubles, 'all'>
  /** So much of the disk is to be free, bytes. */
  diskReserve: number
}
export interface Readiness {
  ready: boolean
  /** Why not. */
  reasons: string[]
  /** What does not stop it, and needs a person all the same. */
  warnings: string[]
}

const why = (fault: unknown): string => (fault instanceof Error ? fault.message : String(fault))

/** Resolves to the answer; questions that come together share one. */
export function createReadiness({ vitals, backups, troubles, diskReserve }: Parts): () => Promise<Readiness> {
  const checkRoom = async (): Promise<void> => {
    const low = await lowRoom(vitals, diskReserve)
    if (low !== null) throw new Error(low)
  }
  const reasonOf = (about: string, check: Promise<void>): Promise<string[]> =>
    check.then(
      () => [],
      (fault: unknown) => [`${about}: ${why(fault)}`]
    )
  const look = async (): Promise<Readiness> => {
    const reasons = await Promise.all([
      reasonOf('the data folder cannot be written', vitals.write()),
      reasonOf('the ledger does not answer', vitals.ask()),
      reasonOf('the disk is nearly full', checkRoom())
    ])
    const ofBackups = await backups.warnings().catch((fault: unknown) => [`nobody knows of the last backup: ${why(fault)}`])
    const others = await troubles.all().catch(() => [])
    const warnings = [...ofBackups, ...others.filter(({ kind }) => kind === 'catalogue-restored' || kind === 'clock-changed').map(({ kind, detail }) => `${kind}: ${detail}`)]
    return { ready: reasons.flat().length === 0, reasons: reasons.flat(), warnings }
  }
  let looking: Promise<Readiness> | undefined
  return () => (looking ??= look().finally(() => (looking = undefined)))
}
