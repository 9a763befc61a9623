import { readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { keptGenerations, type Generations } from '../../domain/kept-generations.ts'
import { lockFolder } from '../data-lock.ts'
import { makeFolder, syncFolder, writeSynced } from '../durable-file.ts'
import { manifestName, type BackupFile, type BackupManifest } from './backup-manifest.ts'
import { copyDurably } from './copy-file.ts'
import { checkDatabase, damagedFiles } from './damaged-files.ts'
import { generationName, timeOfGeneration } from './generation-name.ts'

interface Order {
  /** Where the generations stand. */
  backupFolder: string
  at: number
  version: string
  /** Where media is copied from. */
  source: string
  kept: Generations
  /** Puts everything into the empty folder `to`; `previous`: the newest generation there is. */
  fill: (to: string, previous: string | undefined) => Promise<BackupFile[]>
  /** Known from the source. */
  damaged?: readonly string[]
}

const goingPrefix = '.going-'

/** Times of the generations in a folder, newest first. */
export async function generationsIn(backupFolder: string): Promise<number[]> {
  const times = (await readdir(backupFolder)).map(timeOfGeneration)
  return times.filter((at) => at !== undefined).sort((a, b) => b - a)
}

/** Makes one generation, reads it again, gives it its name only then, and removes those that need not be kept. */
export async function writeGeneration({ backupFolder, at, version, source, kept, fill, damaged = [] }: Order): Promise<{ folder: string; manifest: BackupManifest }> {
  await makeFolder(backupFolder)
  const unlock = lockFolder(backupFolder)
  try {
    const coming = join(backupFolder, '.coming')
    for (const left of (await readdir(backupFolder)).filter((name) => name === '.coming' || name.startsWith(goingPrefix)))
      await rm(join(backupFolder, left), { recursive: true, force: true })
    await makeFolder(coming)
    const [newest] = await generationsIn(backupFolder)
    const filled = await fill(coming, newest === undefined ? undefined : join(backupFolder, generationName(newest)))
    const lost = await repair(coming, source, await damagedFiles(coming, filled))
    checkDatabase(coming)
    const files = filled.filter((file) => !lost.includes(file))
    const manifest: BackupManifest = { format: 1, version, at, damaged: [...damaged, ...lost.map(({ sha256 }) => sha256)], files }
    await writeSynced(join(coming, manifestName), JSON.stringify(manifest, null, 1), 0o600)
    await syncFolder(coming)
    const folder = join(backupFolder, generationName(at))
    await rename(coming, folder)
    await syncFolder(backupFolder)
    await prune(backupFolder, kept)
    return { folder, manifest }
  } finally {
    unlock()
  }
}

/** Media and days of the access log shared with an older backup may have rotted there: it is copied anew. Gives what is damaged at its source too, and leaves that out. */
async function repair(coming: string, source: string, damaged: readonly BackupFile[]): Promise<BackupFile[]> {
  const [other] = damaged.filter(({ path }) => !/^(media|access)\//.test(path))
  if (other !== undefined) throw new Error(`Expected ${other.path} to be on the disk as it was written, but it reads otherwise`)
  for (const { path } of damaged) await copyDurably(join(source, path), join(coming, path)).catch(() => undefined)
  const lost = await damagedFiles(coming, damaged)
  for (const { path } of lost) await rm(join(coming, path), { force: true })
  return lost
}

async function prune(backupFolder: string, generations: Generations): Promise<void> {
  const all = await generationsIn(backupFolder)
  const kept = new Set(keptGenerations(all, generations))
  for (const at of all) {
    if (kept.has(at)) continue
    // Out of the list first, so that a half-removed one is never taken for a backup.
    const going = join(backupFolder, `${goingPrefix}${generationName(at)}`)
    await rename(join(backupFolder, generationName(at)), going)
    await rm(going, { recursive: true, force: true })
  }
}
