import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { accessFilesIn, accessFolder } from '../access/access-files.ts'
import { holdsName } from '../access/holds.ts'
import type { BackupFile } from './backup-manifest.ts'
import { copyDurably, linkTo } from './copy-file.ts'
import { hashFile } from './hash-file.ts'

/** Copies the access log and its holds. A day that has ended needs no second copy on the same disk. */
export async function copyAccess(dataFolder: string, to: string, previous: string | undefined): Promise<BackupFile[]> {
  const names = await accessFilesIn(join(dataFolder, accessFolder))
  const newest = names.at(-1)
  const files: BackupFile[] = []
  for (const name of [...names, holdsName]) {
    const path = `${accessFolder}/${name}`
    const [from, copy] = [join(dataFolder, path), join(to, path)]
    // Old days may go meanwhile, and there may be no holds.
    if (!existsSync(from)) continue
    if (name === newest || name === holdsName) {
      await copyDurably(from, copy)
      files.push({ path, ...(await hashFile(copy)) })
      continue
    }
    const source = await hashFile(from)
    if (previous === undefined || !(await linkTo(join(previous, path), copy))) await copyDurably(from, copy)
    files.push({ path, ...source })
  }
  return files
}
