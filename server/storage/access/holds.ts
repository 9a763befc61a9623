/** Days that must not be removed, because somebody has asked for them. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { Day } from '../../domain/report.ts'
import { replaceDurably } from '../durable-file.ts'

/** Days of Bangkok, both included. Kept when it has ended, too. */
export const Hold = z.object({ id: z.number().int().positive(), from: Day, to: Day, why: z.string().min(1).max(500), at: z.number().int(), endedAt: z.number().int().nullable() })
export type Hold = z.infer<typeof Hold>
const Holds = z.array(Hold)

export const holdsName = 'holds.json'
const fileIn = (folder: string): string => join(folder, holdsName)

/** Throws when they cannot be read: then nothing may be removed. */
export async function readHolds(folder: string): Promise<Hold[]> {
  const text = await readFile(fileIn(folder), 'utf8').catch((fault: unknown) => {
    if (fault instanceof Error && 'code' in fault && fault.code === 'ENOENT') return '[]'
    throw fault
  })
  return Holds.parse(JSON.parse(text))
}

export const isHeld = (holds: readonly Hold[], day: string): boolean => holds.some(({ from, to, endedAt }) => endedAt === null && from <= day && day <= to)

export async function addHold(folder: string, hold: Pick<Hold, 'from' | 'to' | 'why' | 'at'>): Promise<Hold> {
  const holds = await readHolds(folder)
  const added = { ...hold, id: holds.length + 1, endedAt: null }
  await replaceDurably(fileIn(folder), JSON.stringify([...holds, added], null, 1))
  return added
}

/** undefined: there is no such hold, or it has ended. */
export async function endHold(folder: string, id: number, at: number): Promise<Hold | undefined> {
  const holds = await readHolds(folder)
  const hold = holds.find((other) => other.id === id && other.endedAt === null)
  if (hold !== undefined) await replaceDurably(fileIn(folder), JSON.stringify(holds.map((other) => (other === hold ? { ...hold, endedAt: at } : other)), null, 1))
  return hold
}
