import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { syncFile, writeSynced } from '../durable-file.ts'
import { catalogueName, databaseName, mediaPath, secretName, type BackupFile } from './backup-manifest.ts'
import { copyAccess } from './copy-access.ts'
import { copyDurably, linkTo } from './copy-file.ts'
import { hashFile } from './hash-file.ts'
import { momentWithMedia } from './moment-with-media.ts'

/** Pages a step: few enough that the thread can be ended in between. */
const pagesAStep = 20_000

/** Copies all of a data folder as it was at one moment, while it may be in use. `previous`: the backup before, whose media need no second copy on the same disk. */
export async function copyMoment(dataFolder: string, to: string, previous: string | undefined): Promise<BackupFile[]> {
  const { moment, names } = await momentWithMedia(dataFolder)
  try {
    await writeSynced(join(to, catalogueName), moment.catalogue, 0o600)
    await writeSynced(join(to, secretName), await readFile(join(dataFolder, secretName)), 0o600)
    const media: BackupFile[] = []
    // First, so that nothing is collected meanwhile.
    for (const sha256 of names) {
      const path = mediaPath(sha256)
      if (previous === undefined || !(await linkTo(join(previous, path), join(to, path)))) await copyDurably(join(dataFolder, path), join(to, path))
      media.push({ path, sha256, bytes: (await stat(join(to, path))).size })
    }
    await moment.sqlite.backup(join(to, databaseName), { progress: () => pagesAStep })
    await standAlone(join(to, databaseName))
    const rest = [catalogueName, secretName, databaseName].map(async (path) => ({ path, ...(await hashFile(join(to, path))) }))
    return [...(await Promise.all(rest)), ...media, ...(await copyAccess(dataFolder, to, previous))]
  } finally {
    moment.close()
  }
}

/** One file without a journal beside it. */
async function standAlone(file: string): Promise<void> {
  const sqlite = new SqliteDatabase(file)
  try {
    sqlite.pragma('journal_mode = DELETE')
  } finally {
    sqlite.close()
  }
  await syncFile(file, 0o600)
}
