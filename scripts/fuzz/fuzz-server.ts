/** The server under fuzz: a process of its own, whose complaints are kept, with data that is thrown away. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { z } from 'zod'
import { buildIfStale } from '../pages.ts'

const Told = z.object({ url: z.string(), administratorLink: z.string() })
/** MB: in use after all that can go is gone, and taken from the system. */
const Memory = z.object({ live: z.number(), resident: z.number() })
export type Memory = z.infer<typeof Memory>

export async function createFuzzServer() {
  const pages = await buildIfStale()
  const folder = mkdtempSync(join(tmpdir(), 'paituean-'))
  const here = (file: string): string => join(import.meta.dirname, file)
  const child = spawn(process.execPath, ['--expose-gc', '--import', here('tell-memory.ts'), here('../simulator/server-child.ts')], {
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    // Each message says itself where it comes from, as a proxy would.
    env: { ...process.env, HOST: '127.0.0.1', PORT: '0', PUBLIC_URL: '', DATA_DIR: folder, LOG_LEVEL: 'error', TRUST_PROXY: '1', PAITUEAN_PAGES: JSON.stringify(pages) }
  })
  const complaints: string[] = []
  if (child.stderr === null) throw new Error('the server has no standard error')
  createInterface({ input: child.stderr }).on('line', (line) => complaints.push(line))
  const ended = once(child, 'exit')
  const dead = ended.then(() => {
    throw new Error(`the server ended: ${complaints.join('\n')}`)
  })
  dead.catch(() => undefined)
  const nextWord = (): Promise<unknown> => Promise.race([once(child, 'message').then(([word]: unknown[]) => word), dead])
  const { url, administratorLink } = Told.parse(await nextWord())
  return {
    url,
    firstLink: administratorLink,
    /** What it wrote to its log at `error`, and what it died of. */
    complaints: (): readonly string[] => complaints,
    memory(): Promise<Memory> {
      const word = nextWord()
      child.send('memory')
      return word.then((told) => Memory.parse(told))
    },
    isUp: (): Promise<boolean> => fetch(`${url}/healthz`).then(({ ok }) => ok, () => false),
    /** Gives its exit code; null: a signal ended it. */
    async stop(): Promise<number | null> {
      if (child.connected) child.disconnect()
      if (child.exitCode === null && child.signalCode === null) await ended
      rmSync(folder, { recursive: true, force: true })
      return child.exitCode
    }
  }
}
