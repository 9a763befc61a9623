/** The thread behind `openBackups`. */
import { workerData } from 'node:worker_threads'
import { backUp } from './back-up.ts'
import type { BackupOrder } from './take-backup.ts'

await backUp(workerData as BackupOrder)
