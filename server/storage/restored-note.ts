/** A note beside the catalogue that an older one is in use; it stays until a person has taken note. */
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { replaceDurably } from './durable-file.ts'

export const RestoredNote = z.object({ at: z.number().int(), detail: z.string() })
export type RestoredNote = z.infer<typeof RestoredNote>

const fileIn = (folder: string): string => join(folder, 'restored.json')

export const writeRestored = (folder: string, note: RestoredNote): Promise<void> => replaceDurably(fileIn(folder), JSON.stringify(note))

export async function readRestored(folder: string): Promise<RestoredNote | null> {
  const text = await readFile(fileIn(folder), 'utf8').catch((fault: unknown) => {
    if (fault instanceof Error && 'code' in fault && fault.code === 'ENOENT') return null
    throw fault
  })
  return text === null ? null : RestoredNote.parse(JSON.parse(text))
}

export const forgetRestored = (folder: string): Promise<void> => rm(fileIn(folder), { force: true })
