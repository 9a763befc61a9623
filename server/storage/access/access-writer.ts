/** Writes lines into the file of their day, each sealed onto the one before, over all files. */
import { open, rm, type FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import { accessFileDay, accessFileName, accessFileNumber, type AccessFact } from '../../domain/access.ts'
import { dateOf, spanOfDate, type Span } from '../../domain/time.ts'
import { makeFolder, syncFolder } from '../durable-file.ts'
import { accessFilesIn, lastLine } from './access-files.ts'
import { hashIn, noLine, sealLine } from './access-text.ts'

interface Current {
  name: string
  handle: FileHandle
  day: Span
  /** Where the next line goes. */
  end: number
}
const isWithin = ({ from, until }: Span, at: number): boolean => from <= at && at < until

/** Sealed and written in one go, some ms of work. */
const mostAtOnce = 1000

export interface AccessWriter {
  /** Durable when resolved, all or nothing of each day; the facts that remain when it rejects are still to be written. */
  write(facts: AccessFact[]): Promise<void>
  close(): Promise<void>
}

export async function openAccessWriter(folder: string): Promise<AccessWriter> {
  await makeFolder(folder)
  let current: Current | undefined
  let previous = noLine
  let number = 0
  let torn = 0

  const newest = (await accessFilesIn(folder)).at(-1)
  if (newest !== undefined) {
    const { line, end, torn: rest } = await lastLine(folder, newest)
    number = accessFileNumber(newest)
    const hash = hashIn(line)
    // What a crash cut off is no line. A last line that is none of ours stays for whoever looks, and another file is begun.
    if (hash !== undefined || end === 0) {
      current = { name: newest, handle: await open(join(folder, newest), 'r+'), end, day: spanOfDate(accessFileDay(newest)) }
      previous = hash ?? noLine
      torn = rest
      await current.handle.truncate(end)
    }
  }

  /** Lines onto the end, on the disk for good; else the file is as it was. */
  const add = async (file: Current, facts: readonly AccessFact[]): Promise<void> => {
    let text = ''
    let last = previous
    for (const fact of facts) {
      const { line, hash } = sealLine(last, fact)
      text += line
      last = hash
    }
    const bytes = Buffer.from(text)
    try {
      for (let done = 0; done < bytes.length; ) done += (await file.handle.write(bytes, done, bytes.length - done, file.end + done)).bytesWritten
      await file.handle.datasync()
    } catch (fault) {
      await file.handle.truncate(file.end).catch(() => undefined)
      throw fault
    }
    file.end += bytes.length
    previous = last
  }

  const begin = async (day: string, at: number): Promise<Current> => {
    const kept = await accessFilesIn(folder)
    const name = accessFileName(number + 1, day)
    const handle = await open(join(folder, name), 'wx', 0o640)
    const file = { name, handle, end: 0, day: spanOfDate(day) }
    const before = previous
    try {
      await add(file, [{ at, event: 'file-began', file: name, previous, kept }])
      await syncFolder(folder)
    } catch (fault) {
      previous = before
      await handle.close()
      await rm(join(folder, name), { force: true })
      throw fault
    }
    await current?.handle.close()
    number += 1
    return file
  }

  return {
    async write(facts) {
      while (facts.length > 0) {
        const [{ at } = { at: 0 }] = facts
        if (current === undefined || !isWithin(current.day, at)) current = await begin(dateOf(at), at)
        const { day } = current
        if (torn > 0) await add(current, [{ at, event: 'line-torn', count: torn }])
        torn = 0
        const until = facts.findIndex((fact) => !isWithin(day, fact.at))
        const ofDay = Math.min(mostAtOnce, until < 0 ? facts.length : until)
        await add(current, facts.slice(0, ofDay))
        facts.splice(0, ofDay)
      }
    },
    close: async () => current?.handle.close()
  }
}
