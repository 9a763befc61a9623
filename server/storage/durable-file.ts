import { link, mkdir, open, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

/** Makes a folder's entries (what was made, renamed or removed in it) survive a power cut. */
export async function syncFolder(folder: string): Promise<void> {
  // Windows cannot open a folder; NTFS journals its entries by itself.
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Makes a folder, for our eyes only, that is there after a power cut. */
export async function makeFolder(folder: string): Promise<void> {
  const first = await mkdir(folder, { recursive: true, mode: 0o700 })
  if (first !== undefined) await syncFolder(dirname(first))
}

/** Bytes on the disk under a name that may be thrown away. `mode` as in chmod. */
export async function writeSynced(file: string, bytes: string | Uint8Array, mode = 0o640): Promise<void> {
  await rm(file, { force: true })
  const handle = await open(file, 'wx', mode)
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** What was written to a file is on the disk for good. `mode` as in chmod. */
export async function syncFile(file: string, mode = 0o640): Promise<void> {
  const handle = await open(file, 'r+')
  try {
    await handle.chmod(mode)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

export const generationOf = (file: string, age: number): string => (age === 0 ? file : `${file}.${String(age)}`)

const isAbsent = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT'
const unlessAbsent = async (done: Promise<void>): Promise<void> => {
  try {
    await done
  } catch (error) {
    if (!isAbsent(error)) throw error
  }
}

/** Replaces a file: after a power cut at any moment it is whole, old or new. What it held lives on as `.1`, and so on up to `.generations`. */
export async function replaceDurably(file: string, bytes: string | Uint8Array, generations = 0): Promise<void> {
  // One name for all writes, so that a crash leaves at most one such file.
  const coming = join(dirname(file), `.${basename(file)}.tmp`)
  await writeSynced(coming, bytes)
  if (generations > 0) {
    for (let age = generations; age > 1; age--) await unlessAbsent(rename(generationOf(file, age - 1), generationOf(file, age)))
    // A link, so that the file itself is never away.
    await unlessAbsent(link(file, generationOf(file, 1)))
  }
  await rename(coming, file)
  await syncFolder(dirname(file))
}
