import { Worker } from 'node:worker_threads'
import type { BackupStore } from '../../control/ports/backups.ts'
import { readBackupState } from './backup-state.ts'
import type { BackupOrder } from './take-backup.ts'

type Places = Omit<BackupOrder, 'at' | 'backupFolder'> & {
  /** undefined: no backup is made. */
  backupFolder: string | undefined
}

/** Backups made in a thread of their own, so that signs wait for none of the reading and hashing. */
export function openBackups({ backupFolder, ...order }: Places): BackupStore {
  let worker: Worker | undefined
  let stopped = false
  return {
    wanted: backupFolder !== undefined,
    state: () => readBackupState(order.dataFolder),
    take: (at) =>
      new Promise((taken, failed) => {
        if (stopped || backupFolder === undefined) return taken()
        worker = new Worker(new URL('./backup-worker.ts', import.meta.url), { workerData: { ...order, backupFolder, at } satisfies BackupOrder })
        worker.once('error', failed)
        worker.once('exit', () => {
          worker = undefined
          taken()
        })
      }),
    async stop() {
      stopped = true
      // What it has written so far has no name yet; the next backup sweeps it.
      await worker?.terminate()
    }
  }
}
