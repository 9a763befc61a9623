import { existsSync } from 'node:fs'
import { readdir, rename, rm, rmdir } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { lockFolder } from '../data-lock.ts'
import { makeFolder, syncFolder } from '../durable-file.ts'

/** Throws a sentence unless there is nothing at a folder's place, or nothing in it. */
export async function refuseUnlessFree(folder: string): Promise<void> {
  if (!existsSync(folder)) return
  // Says which process has it.
  if (existsSync(join(folder, 'lock'))) lockFolder(folder)()
  const held = await readdir(folder)
  if (held.length > 0)
    throw new Error(`Expected ${folder} to be empty or absent, but it holds ${String(held.length)} entries. Move it away first, or choose another folder.`)
}

/** Fills a folder beside its place, and puts it there when it is whole; nothing is left when that fails. */
export async function fillFolder(to: string, fill: (coming: string) => Promise<void>): Promise<void> {
  const target = resolve(to)
  const coming = join(dirname(target), `.${basename(target)}.coming`)
  await rm(coming, { recursive: true, force: true })
  await makeFolder(coming)
  try {
    await fill(coming)
    // Refused by the system if somebody has put something there meanwhile.
    if (existsSync(target)) await rmdir(target)
    await rename(coming, target)
    await syncFolder(dirname(target))
  } catch (fault) {
    await rm(coming, { recursive: true, force: true })
    throw fault
  }
}
