import { existsSync } from 'node:fs'
import { readdir, rename, rm, rmdir } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { lockFolder } from '../data-lock.ts'
import { makeFolder, syncFolder } from '../durable-file.ts'
import { readBackupManifest, type BackupManifest } from './backup-manifest.ts'
import { copyDurably } from './copy-file.ts'
import { checkDatabase, damagedFiles } from './damaged-files.ts'

interface Order {
  /** One generation. */
  from: string
  /** The data folder to make. */
  to: string
}

/** Makes a data folder of a backup, whole or not at all. Throws a sentence when the backup is damaged, or the folder is in use or not empty. */
export async function restoreBackup({ from, to }: Order): Promise<BackupManifest> {
  const target = resolve(to)
  await refuseUnlessFree(target)
  const manifest = await readBackupManifest(from)
  refuseDamaged(from, await damagedFiles(from, manifest.files))
  const coming = join(dirname(target), `.${basename(target)}.restoring`)
  await rm(coming, { recursive: true, force: true })
  await makeFolder(coming)
  try {
    for (const { path } of manifest.files) await copyDurably(join(from, path), join(coming, path))
    refuseDamaged(coming, await damagedFiles(coming, manifest.files))
    checkDatabase(coming)
    // Refused by the system if somebody has put something there meanwhile.
    if (existsSync(target)) await rmdir(target)
    await rename(coming, target)
    await syncFolder(dirname(target))
  } catch (fault) {
    await rm(coming, { recursive: true, force: true })
    throw fault
  }
  return manifest
}

async function refuseUnlessFree(target: string): Promise<void> {
  if (!existsSync(target)) return
  // Says which process has it.
  if (existsSync(join(target, 'lock'))) lockFolder(target)()
  const held = await readdir(target)
  if (held.length > 0)
    throw new Error(`Expected ${target} to be empty or absent, but it holds ${String(held.length)} entries. Move it away first, or restore to another folder.`)
}

function refuseDamaged(folder: string, damaged: readonly { path: string }[]): void {
  const [first] = damaged
  if (first !== undefined)
    throw new Error(`Expected every file of ${folder} to match its manifest, but ${String(damaged.length)} do not, the first ${first.path}. Choose another backup.`)
}
