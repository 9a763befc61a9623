import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { buildIfStale } from '../pages.ts'
import { enterAs, freshCredentials } from './demo-people.ts'

const Told = z.object({ url: z.string(), authorLink: z.string(), approverLink: z.string(), administratorLink: z.string().optional() })

interface Options {
  /** Writes what the server finds in its folder. */
  prepare?: (folder: string) => Promise<void>
}
export type OwnServer = Awaited<ReturnType<typeof startOwnServer>>

/** A real server in a process of its own, on a free port, with fresh data in a temporary folder and two people signed in. */
export async function startOwnServer({ prepare }: Options = {}) {
  const pages = await buildIfStale()
  const folder = mkdtempSync(join(tmpdir(), 'paituean-'))
  await prepare?.(folder)
  const child = spawn(process.execPath, [join(import.meta.dirname, 'server-child.ts')], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    env: {
      ...process.env,
      HOST: '127.0.0.1',
      PORT: '0',
      PUBLIC_URL: '',
      DATA_DIR: folder,
      LOG_LEVEL: 'warn',
      PAITUEAN_PAGES: JSON.stringify(pages)
    }
  })
  const ended = once(child, 'exit')
  const told: unknown = await Promise.race([
    once(child, 'message').then(([message]: unknown[]) => message),
    ended.then(() => {
      throw new Error('The server ended before it was up; what it said stands above')
    })
  ])
  const { url, authorLink, approverLink, administratorLink } = Told.parse(told)
  const [author, approver] = [freshCredentials('author'), freshCredentials('approver')]
  return {
    url,
    /** For a person who wants to look on. */
    administratorLink,
    processId: child.pid,
    /** Its data, while it runs. */
    folder,
    author: await enterAs(url, 'author', author, authorLink),
    approver: await enterAs(url, 'approver', approver, approverLink),
    async stop(): Promise<void> {
      if (child.connected) child.disconnect()
      if (child.exitCode === null) await ended
      rmSync(folder, { recursive: true, force: true })
    }
  }
}
