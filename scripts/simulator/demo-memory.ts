/** What the demonstration keeps in its data folder: two accounts and the signs' tokens and journals. */
import { readFile, rename, writeFile } from 'node:fs/promises'
import type { Credentials } from './operator.ts'
import type { SignMemory } from './simulated-sign.ts'

export interface DemoMemory {
  seed: string
  author: Credentials
  approver: Credentials
  /** By sign. */
  signs: Record<string, SignMemory>
}

export async function loadMemory(file: string): Promise<DemoMemory | undefined> {
  const text = await readFile(file, 'utf8').catch(() => undefined)
  // Our own file, written whole by `saveMemory`.
  return text === undefined ? undefined : (JSON.parse(text) as DemoMemory)
}

/** Readable by this account only: it holds passwords and tokens. */
export async function saveMemory(file: string, memory: DemoMemory): Promise<void> {
  const aside = `${file}.new`
  await writeFile(aside, JSON.stringify(memory), { mode: 0o600 })
  await rename(aside, file)
}
