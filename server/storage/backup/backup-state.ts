import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { BackupState } from '../../control/ports/backups.ts'
import { replaceDurably } from '../durable-file.ts'

const fileOf = (dataFolder: string): string => join(dataFolder, 'backup-state.json')

const Moment = z.number().int().nullable()
const Count = z.number().int().min(0)
const State = z.object({
  triedAt: Moment,
  fault: z.string().nullable(),
  secondFault: z.string().nullable(),
  last: z.object({ at: z.number().int(), files: Count, bytes: Count, damaged: Count }).nullable()
})

/** Of a data folder; one that cannot be read is told as a fault. */
export async function readBackupState(dataFolder: string): Promise<BackupState> {
  const none: BackupState = { triedAt: null, fault: null, secondFault: null, last: null }
  try {
    return State.parse(JSON.parse(await readFile(fileOf(dataFolder), 'utf8')))
  } catch (fault) {
    if (fault instanceof Error && 'code' in fault && fault.code === 'ENOENT') return none
    return { ...none, fault: `what is remembered of the last backup cannot be read (${String(fault)})` }
  }
}

export const writeBackupState = (dataFolder: string, state: BackupState): Promise<void> => replaceDurably(fileOf(dataFolder), JSON.stringify(state, null, 1))
