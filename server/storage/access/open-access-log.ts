import { createReadStream } from 'node:fs'
import { rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { AccessStore } from '../../control/ports/access.ts'
import { accessFileDay, type AccessFact } from '../../domain/access.ts'
import { Failure } from '../../domain/failure.ts'
import { syncFolder } from '../durable-file.ts'
import { accessFilesIn, lastLine } from './access-files.ts'
import { hashIn } from './access-text.ts'
import { openAccessWriter } from './access-writer.ts'
import { isHeld, readHolds } from './holds.ts'

interface Settings {
  folder: string
  /** Told once when lines cannot be written, and once when they can again. */
  notice: (sentence: string) => void
}

/** Lines are gathered so long before they are written together, ms. */
const gatherMs = 250
/** Tries of a disk that is full, ms. */
const againMs = 5000
/** Lines that wait for a disk, some 20 MB; what comes on top is counted. */
const mostWaiting = 50_000

export async function openAccessLog({ folder, notice }: Settings): Promise<AccessStore & { close(): Promise<void> }> {
  const writer = await openAccessWriter(folder)
  const waiting: AccessFact[] = []
  let lost = 0
  let lostAt = 0
  let failing = false
  let timer: NodeJS.Timeout | undefined
  let writing: Promise<void> = Promise.resolve()

  const writeAll = async (): Promise<void> => {
    const taken = waiting.splice(0)
    const told = lost
    if (told > 0) taken.push({ at: lostAt, event: 'lines-lost', count: told })
    try {
      await writer.write(taken)
      lost -= told
      if (failing) notice('The access log is written again.')
      failing = false
    } catch (fault) {
      if (!failing) notice(`The access log cannot be written, its lines wait: ${fault instanceof Error ? fault.message : String(fault)}`)
      failing = true
      waiting.unshift(...taken.filter(({ event }) => event !== 'lines-lost'))
    }
  }
  const flush = (): Promise<void> => {
    timer = undefined
    writing = writing.then(writeAll)
    return writing
  }
  const set = (): void => {
    timer ??= setTimeout(() => void flush().then(() => waiting.length > 0 && set()), failing ? againMs : gatherMs)
  }

  const append = (fact: AccessFact): void => {
    if (waiting.length >= mostWaiting) {
      lost += 1
      lostAt = fact.at
    } else waiting.push(fact)
    set()
  }

  return {
    append,
    async files() {
      const holds = await readHolds(folder)
      const names = await accessFilesIn(folder)
      return Promise.all(
        names.map(async (file) => ({ file, day: accessFileDay(file), bytes: (await stat(join(folder, file))).size, held: isHeld(holds, accessFileDay(file)) }))
      )
    },
    async *read(file) {
      await flush()
      if (!(await accessFilesIn(folder)).includes(file)) throw new Failure('not-found', { what: 'access log' })
      yield* createReadStream(join(folder, file)) as AsyncIterable<Uint8Array>
    },
    async newestSealed() {
      const file = (await accessFilesIn(folder)).at(-2)
      return file === undefined ? undefined : { file, head: hashIn((await lastLine(folder, file)).line) ?? '' }
    },
    async removeBefore(day, keptFiles, at) {
      const holds = await readHolds(folder)
      const names = await accessFilesIn(folder)
      const going = names.slice(0, Math.max(0, names.length - keptFiles)).filter((name) => accessFileDay(name) < day && !isHeld(holds, accessFileDay(name)))
      if (going.length === 0) return []
      // Said first: what is gone and was not said to go is missed.
      for (const file of going) append({ at, event: 'file-removed', file })
      await flush()
      if (failing) return []
      for (const file of going) await rm(join(folder, file))
      await syncFolder(folder)
      return going
    },
    async close() {
      clearTimeout(timer)
      await flush()
      await writer.close()
    }
  }
}
