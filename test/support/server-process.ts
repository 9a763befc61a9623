import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { onTestFinished } from 'vitest'

export interface ServerProcess {
  url: string
  /** The first administrator's link, if nobody is there yet. */
  firstLink: string | undefined
  /** As a power cut does it to the server: no farewell. */
  kill(): Promise<void>
  /** As Ctrl-C does it; gives the exit code. */
  interrupt(): Promise<number | null>
}

const start = join(import.meta.dirname, '..', '..', 'scripts', 'start.ts')

/** `npm start` after its installing half: a process of its own, told where to keep its data. */
export async function startServerProcess(environment: Record<string, string>): Promise<ServerProcess> {
  const child: ChildProcess = spawn(process.execPath, [start], {
    env: { ...process.env, PORT: '0', LOG_LEVEL: 'error', ...environment },
    stdio: ['ignore', 'pipe', 'inherit']
  })
  const ended = once(child, 'exit') as Promise<[number | null]>
  const end = async (signal: 'SIGKILL' | 'SIGINT') => {
    if (child.exitCode === null && child.signalCode === null) child.kill(signal)
    const [code] = await ended
    return code
  }
  onTestFinished(async () => {
    await end('SIGKILL')
  })
  const lines = new Map<string, string>()
  if (child.stdout === null) throw new Error('the server has no output')
  for await (const line of createInterface({ input: child.stdout })) {
    const [, name, value] = /^(Console|Administrator|Player|Stop) +(.+)$/.exec(line) ?? []
    if (name !== undefined && value !== undefined) lines.set(name, value)
    if (name === 'Stop') break
  }
  const consoleUrl = lines.get('Console')
  if (consoleUrl === undefined) throw new Error('the server did not say where its console is')
  const link = lines.get('Administrator')
  return {
    url: consoleUrl.replace(/\/$/, ''),
    firstLink: link?.startsWith('http') ? link : undefined,
    kill: async () => {
      await end('SIGKILL')
    },
    interrupt: () => end('SIGINT')
  }
}
