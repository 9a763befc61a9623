import { join } from 'node:path'
import type { Generations } from '../../domain/kept-generations.ts'
import { again } from './again.ts'
import { mediaPath, type BackupFile, type BackupManifest } from './backup-manifest.ts'
import { copyDurably, linkTo } from './copy-file.ts'
import { copyMoment } from './copy-moment.ts'
import { writeGeneration } from './write-generation.ts'

export interface BackupOrder {
  dataFolder: string
  backupFolder: string
  /** Where a copy of it goes; undefined: nowhere. */
  secondFolder: string | undefined
  /** UTC ms. */
  at: number
  /** Of this program. */
  version: string
}
export interface Taken {
  folder: string
  manifest: BackupManifest
  /** Why there is no copy at the second place; null: there is one, or none is wanted. */
  secondFault: string | null
}

// Three at least, so that one made by hand in trouble never takes away the night's.
const kept: Generations = { latest: 3, days: 7, weeks: 4 }

/** Backs up a data folder, which may be in use, and copies the backup to the second place. Throws when not even the first could be made. */
export async function takeBackup({ dataFolder, backupFolder, secondFolder, at, version }: BackupOrder): Promise<Taken> {
  const fill = (to: string, previous: string | undefined) => again(() => copyMoment(dataFolder, to, previous))
  const { folder, manifest } = await writeGeneration({ backupFolder, at, version, source: dataFolder, kept, fill })
  if (secondFolder === undefined) return { folder, manifest, secondFault: null }
  const copy = (to: string, previous: string | undefined) => copyGeneration(folder, manifest.files, to, previous)
  const second = writeGeneration({ backupFolder: secondFolder, at, version, source: folder, kept, fill: copy, damaged: manifest.damaged })
  return { folder, manifest, secondFault: await second.then(() => null, String) }
}

async function copyGeneration(from: string, files: readonly BackupFile[], to: string, previous: string | undefined): Promise<BackupFile[]> {
  for (const { path, sha256 } of files) {
    const isShared = previous !== undefined && path === mediaPath(sha256) && (await linkTo(join(previous, path), join(to, path)))
    if (!isShared) await copyDurably(join(from, path), join(to, path))
  }
  return [...files]
}
