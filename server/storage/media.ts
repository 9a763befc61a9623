import { createHash, randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { readFile, rename } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { MediaStore } from '../control/ports.ts'
import { Failure } from '../domain/failure.ts'
import { Sha256 } from '../domain/ids.ts'
import { makeFolder, syncFolder, writeSynced } from './durable-file.ts'

export interface MediaFolder extends MediaStore {
  /** Where the file is, present or not. Throws Failure `not-found` for what is no sha256. */
  path(sha256: string): string
}

/** Files `aa/<sha256>` below the folder, each whole under its name or absent. */
export function openMedia(folder: string): MediaFolder {
  const comings = join(folder, 'coming')
  mkdirSync(comings, { recursive: true })
  for (const left of readdirSync(comings)) rmSync(join(comings, left), { force: true })

  const path = (sha256: string): string => {
    if (!Sha256.safeParse(sha256).success) throw new Failure('not-found', { what: 'media' })
    return join(folder, sha256.slice(0, 2), sha256)
  }
  const write = async (file: string, bytes: Uint8Array) => {
    const coming = join(comings, randomUUID())
    await makeFolder(dirname(file))
    try {
      await writeSynced(coming, bytes)
      await rename(coming, file)
    } catch (error) {
      rmSync(coming, { force: true })
      throw error
    }
    await syncFolder(dirname(file))
  }
  // Two callers with the same bytes wait for the same write: a file that is there but not yet synced is not kept.
  const underWay = new Map<string, Promise<void>>()
  return {
    path,
    async keep(bytes) {
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      const file = path(sha256)
      let writing = underWay.get(sha256)
      if (writing === undefined && !existsSync(file)) {
        writing = write(file, bytes).finally(() => underWay.delete(sha256))
        underWay.set(sha256, writing)
      }
      await writing
      return sha256
    },
    async read(sha256) {
      try {
        return await readFile(path(sha256))
      } catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 'ENOENT') throw new Failure('not-found', { what: `media ${sha256}` })
        throw error
      }
    }
  }
}
