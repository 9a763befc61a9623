import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { Sha256 } from '../../domain/ids.ts'

const namesIn = (folder: string): Promise<string[]> =>
  readdir(folder).catch((fault: unknown) => {
    if (fault instanceof Error && 'code' in fault && fault.code === 'ENOENT') return []
    throw fault
  })

/** The sha256 of every file in a media folder. */
export async function listMedia(folder: string): Promise<string[]> {
  const found: string[] = []
  for (const part of await namesIn(folder)) {
    if (!/^[0-9a-f]{2}$/.test(part)) continue
    for (const name of await namesIn(join(folder, part))) if (Sha256.safeParse(name).success) found.push(name)
  }
  return found.sort()
}
