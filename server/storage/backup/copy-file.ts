import { constants } from 'node:fs'
import { copyFile, link, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { makeFolder, syncFile } from '../durable-file.ts'

/** Copies a file for its owner's eyes only, durably; what stood there is replaced. */
export async function copyDurably(from: string, to: string): Promise<void> {
  await makeFolder(dirname(to))
  await rm(to, { force: true })
  await copyFile(from, to, constants.COPYFILE_FICLONE)
  await syncFile(to, 0o600)
}

/** The same file under a second name where the disk can; true if it could. */
export async function linkTo(from: string, to: string): Promise<boolean> {
  await makeFolder(dirname(to))
  return link(from, to).then(
    () => true,
    () => false
  )
}
