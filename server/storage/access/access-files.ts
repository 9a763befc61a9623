import { open, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { AccessFileName, accessFileNumber } from '../../domain/access.ts'

export const accessFolder = 'access'

/** Names of the log's files, oldest first. */
export async function accessFilesIn(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch((fault: unknown) => {
    if (fault instanceof Error && 'code' in fault && fault.code === 'ENOENT') return []
    throw fault
  })
  return names.filter((name) => AccessFileName.safeParse(name).success).sort((a, b) => accessFileNumber(a) - accessFileNumber(b))
}

/** Longer than any line. */
const tailBytes = 64 * 1024

/** The last whole line of a file, where it ends, and how many bytes stand after it that are none. */
export async function lastLine(folder: string, name: string): Promise<{ line: string; end: number; torn: number }> {
  const handle = await open(join(folder, name), 'r')
  try {
    const { size } = await handle.stat()
    const from = Math.max(0, size - tailBytes)
    const { buffer } = await handle.read(Buffer.alloc(size - from), 0, size - from, from)
    const end = buffer.lastIndexOf('\n') + 1
    const begin = end === 0 ? 0 : buffer.lastIndexOf('\n', end - 2) + 1
    return { line: buffer.toString('utf8', begin, Math.max(begin, end - 1)), end: from + end, torn: size - from - end }
  } finally {
    await handle.close()
  }
}
