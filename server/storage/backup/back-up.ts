import { readBackupState, writeBackupState } from './backup-state.ts'
import { takeBackup, type BackupOrder, type Taken } from './take-backup.ts'

/** Takes a backup and remembers in the data folder how it went. Throws when it failed. */
export async function backUp(order: BackupOrder): Promise<Taken> {
  const { dataFolder, at } = order
  try {
    const taken = await takeBackup(order)
    const { files, damaged } = taken.manifest
    const last = { at, files: files.length, bytes: files.reduce((sum, { bytes }) => sum + bytes, 0), damaged: damaged.length }
    await writeBackupState(dataFolder, { triedAt: at, fault: null, secondFault: taken.secondFault, last })
    return taken
  } catch (fault) {
    const before = await readBackupState(dataFolder)
    // On a full disk it cannot even be remembered; what is told is why the backup failed.
    await writeBackupState(dataFolder, { ...before, triedAt: at, fault: fault instanceof Error ? fault.message : String(fault) }).catch(() => undefined)
    throw fault
  }
}
