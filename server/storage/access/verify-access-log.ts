import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { accessFileNumber } from '../../domain/access.ts'
import { accessFilesIn } from './access-files.ts'
import { hashIn, isSealedOnto, noLine } from './access-text.ts'
import { z } from 'zod'

/** `head`: the newest line's hash; who has noted it elsewhere sees whether the end was cut off. */
export type AccessVerdict =
  | { sound: true; files: number; lines: number; head: string }
  | { sound: false; file: string; line: number; why: 'changed' | 'missing' }

const Own = z.object({ event: z.string(), file: z.string().optional(), previous: z.string().optional(), kept: z.array(z.string()).optional() })

/** Reads every line of every file, which may be in use, and computes its hash anew. */
export async function verifyAccessLog(folder: string): Promise<AccessVerdict> {
  const names = await accessFilesIn(folder)
  let head = noLine
  let lines = 0
  let before: string | undefined
  /** What the newest file says was there when it began, without what it says was removed since. */
  let expected = new Set<string>()

  for (const name of names) {
    let line = 0
    // Of a file whose forerunner was removed it is known only from its own first line.
    const follows = before !== undefined && accessFileNumber(name) === accessFileNumber(before) + 1
    let previous = head
    for await (const text of createInterface({ input: createReadStream(join(folder, name)), crlfDelay: Infinity })) {
      line += 1
      const own = line === 1 || text.includes('"event":"file-removed"') ? Own.safeParse(parsed(text)).data : undefined
      if (line === 1) {
        if (own?.event !== 'file-began' || own.file !== name) return { sound: false, file: name, line, why: 'changed' }
        if (!follows) previous = own.previous ?? noLine
        expected = new Set(own.kept)
      }
      if (own?.event === 'file-removed') expected.delete(own.file ?? '')
      if (!isSealedOnto(previous, text)) {
        // The newest may be being written just now.
        if (name === names.at(-1) && hashIn(text) === undefined && !text.endsWith('}')) break
        return { sound: false, file: name, line, why: 'changed' }
      }
      previous = hashIn(text) ?? ''
      lines += 1
    }
    if (line === 0) return { sound: false, file: name, line: 1, why: 'missing' }
    head = previous
    before = name
  }
  const missing = [...expected].find((name) => !names.includes(name))
  return missing === undefined ? { sound: true, files: names.length, lines, head } : { sound: false, file: missing, line: 1, why: 'missing' }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
