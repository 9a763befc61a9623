import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { Config } from '../../server/config.ts'
import type { Running } from '../../server/main.ts'

/** Where this machine reaches its own server, also when people reach it by another name. */
const ownAddress = ({ url }: Running, { host, port, publicUrl }: Config): string =>
  publicUrl === undefined ? url : `http://${host === '0.0.0.0' || host === '::' ? 'localhost' : host}:${port}`

/** Starts the simulated fleet beside a running server. Returns its stop. */
export async function startDemo(running: Running, config: Config): Promise<() => Promise<void>> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'demo.ts')], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    env: {
      ...process.env,
      PAITUEAN_URL: ownAddress(running, config),
      PAITUEAN_STATE: join(config.dataFolder, 'simulator.json'),
      PAITUEAN_AUTHOR_LINK: await running.invite(['author', 'publisher']),
      PAITUEAN_APPROVER_LINK: await running.invite(['approver'])
    }
  })
  const ended = once(child, 'exit')
  let stopping = false
  child.once('exit', (code) => {
    if (!stopping) console.error(`Simulator      ended by itself (${code ?? 'killed'}); the server goes on`)
  })
  return async () => {
    stopping = true
    if (child.exitCode === null && child.connected) child.send('stop')
    if (child.exitCode === null) await ended
  }
}
