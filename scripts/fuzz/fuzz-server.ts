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
const megabyte = 1024 * 1024
const figuresToken = 'opens-the-figures-of-a-fuzz'

export async function createFuzzServer() {
  const pages = await buildIfStale()
  const folder = mkdtempSync(join(tmpdir(), 'paituean-'))
  const child = spawn(process.execPath, [join(import.meta.dirname, '..', 'simulator', 'server-child.ts')], {
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    env: { ...process.env, HOST: '127.0.0.1', PORT: '0', PUBLIC_URL: '', DATA_DIR: folder, LOG_LEVEL: 'error', TRUST_PROXY: '1', METRICS_TOKEN: figuresToken, PAITUEAN_PAGES: JSON.stringify(pages) }
  })
  const complaints: string[] = []
  if (child.stderr === null) throw new Error('the server has no standard error')
  createInterface({ input: child.stderr }).on('line', (line) => complaints.push(line))
  const ended = once(child, 'exit')
  const told: unknown = await Promise.race([
    once(child, 'message').then(([message]: unknown[]) => message),
    ended.then(() => {
      throw new Error(`The server ended before it was up: ${complaints.join('\n')}`)
    })
  ])
  const { url, administratorLink } = Told.parse(told)
  return {
    url,
    firstLink: administratorLink,
    /** What it wrote to its log at `error`, and what it died of. */
    complaints: (): readonly string[] => complaints,
    /** Resident, MB. */
    async memory(): Promise<number> {
      const text = await (await fetch(`${url}/metrics`, { headers: { authorization: `Bearer ${figuresToken}` } })).text()
      const bytes = Number(/paituean_memory_bytes\{of="resident"\} (\d+)/.exec(text)?.[1] ?? 0)
      return Math.round(bytes / megabyte)
    },
    isUp: (): Promise<boolean> => fetch(`${url}/healthz`).then(({ ok }) => ok, () => false),
    async stop(): Promise<void> {
      if (child.connected) child.disconnect()
      if (child.exitCode === null && child.signalCode === null) await ended
      rmSync(folder, { recursive: true, force: true })
    }
  }
}
