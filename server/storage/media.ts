import { createHash, randomUUID } from 'node:crypto'
import { createReadStream, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { readFile, rename } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { MediaStore } from '../control/ports/media.ts'
import { Failure } from '../domain/failure.ts'
import { Sha256 } from '../domain/ids.ts'
import { makeFolder, syncFile, syncFolder, writeSynced } from './durable-file.ts'

export interface MediaFolder extends MediaStore {
  /** Where the file is, present or not. Throws Failure `not-found` for what is no sha256. */
  path(sha256: string): string
  /** Where uploads may be put together: on the same disk, swept at the next start. */
  coming: string
}

async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), hash)
  return hash.digest('hex')
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
  /** `make` puts the bytes on the disk for good at `coming`; then they get their name. */
  const write = async (file: string, coming: string, make: () => Promise<void>) => {
    await makeFolder(dirname(file))
    try {
      await make()
      await rename(coming, file)
    } catch (error) {
      rmSync(coming, { force: true })
      throw error
    }
    await syncFolder(dirname(file))
  }
  // A file that is there is written again: its time says when it was last kept. Two callers with the same bytes wait for the same write.
  const underWay = new Map<string, Promise<void>>()
  const keepAs = async (sha256: string, coming: string, make: () => Promise<void>) => {
    let writing = underWay.get(sha256)
    if (writing === undefined) {
      writing = write(path(sha256), coming, make).finally(() => underWay.delete(sha256))
      underWay.set(sha256, writing)
    }
    await writing
    return sha256
  }
  return {
    path,
    coming: comings,
    keep(bytes) {
      const coming = join(comings, randomUUID())
      return keepAs(createHash('sha256').update(bytes).digest('hex'), coming, () => writeSynced(coming, bytes))
    },
    async keepFile(file) {
      const sha256 = await keepAs(await hashOf(file), file, () => syncFile(file))
      // Another's write of the same bytes was waited for.
      rmSync(file, { force: true })
      return sha256
    },
    async read(sha256) {
      try {
        return await readFile(path(sha256))
      } catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 'ENOENT') throw new Failure('not-found', { what: `media ${sha256}` })
        throw error
      }
    },
    discard(sha256, before) {
      // In one go, so that nobody keeps the same bytes in between.
      const file = path(sha256)
      const { mtimeMs } = statSync(file, { throwIfNoEntry: false }) ?? { mtimeMs: Infinity }
      const old = mtimeMs < before && !underWay.has(sha256)
      if (old) rmSync(file)
      return Promise.resolve(old)
    }
  }
}
