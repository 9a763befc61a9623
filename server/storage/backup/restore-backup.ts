import { join, resolve } from 'node:path'
import { readBackupManifest, type BackupManifest } from './backup-manifest.ts'
import { copyDurably } from './copy-file.ts'
import { checkDatabase, damagedFiles } from './damaged-files.ts'
import { endSessions } from './end-sessions.ts'
import { fillFolder, refuseUnlessFree } from './fill-folder.ts'

interface Order {
  /** One generation. */
  from: string
  /** The data folder to make. */
  to: string
}
interface Restored {
  manifest: BackupManifest
  /** How many sessions of the backup were ended. */
  sessionsEnded: number
}

/** Makes a data folder of a backup, whole or not at all, in which nobody is signed in. Throws a sentence when the backup is damaged, or the folder is in use or not empty. */
export async function restoreBackup({ from, to }: Order): Promise<Restored> {
  const target = resolve(to)
  await refuseUnlessFree(target)
  const manifest = await readBackupManifest(from)
  refuseDamaged(from, await damagedFiles(from, manifest.files))
  let sessionsEnded = 0
  await fillFolder(target, async (coming) => {
    for (const { path } of manifest.files) await copyDurably(join(from, path), join(coming, path))
    refuseDamaged(coming, await damagedFiles(coming, manifest.files))
    checkDatabase(coming)
    sessionsEnded = endSessions(coming)
  })
  return { manifest, sessionsEnded }
}

function refuseDamaged(folder: string, damaged: readonly { path: string }[]): void {
  const [first] = damaged
  if (first !== undefined)
    throw new Error(`Expected every file of ${folder} to match its manifest, but ${String(damaged.length)} do not, the first ${first.path}. Choose another backup.`)
}
