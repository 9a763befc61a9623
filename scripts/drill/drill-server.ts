/** The server under fault: one process on one port and one folder, killed and started again at will. */
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { buildPlayer } from '../build-player.ts'
import { buildIfStale } from '../pages.ts'

export interface DrillServer {
  url: string
  port: number
  links: { authorLink: string; approverLink: string }
  kill(): Promise<void>
  start(): Promise<void>
  /** From its next start on it has another version of the sign's page, or the first one again. */
  turnVersion(): void
  /** The kit's loader. */
  loader: string
  freeze(): void
  thaw(): void
  stop(): Promise<void>
}
interface Told {
  url: string
  authorLink: string
  approverLink: string
}

export async function startDrillServer(folder: string): Promise<DrillServer> {
  const first = await buildIfStale()
  const second = { ...first, player: join(folder, '..', 'second-player') }
  await buildPlayer(second.player, 'second')
  let pages = first
  let child: ChildProcess
  let port = 0
  const spawnIt = async (): Promise<Told> => {
    child = spawn(process.execPath, [join(import.meta.dirname, '..', 'simulator', 'server-child.ts')], {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      env: {
        ...process.env,
        HOST: '127.0.0.1',
        PORT: String(port),
        PUBLIC_URL: '',
        DATA_DIR: folder,
        // Its own complaints about what the drill does to it are not the drill's result.
        LOG_LEVEL: 'fatal',
        PAITUEAN_PAGES: JSON.stringify(pages)
      }
    })
    const told: unknown = await Promise.race([
      once(child, 'message').then(([message]: unknown[]) => message),
      once(child, 'exit').then(() => {
        throw new Error('The server ended before it was up; what it said stands above')
      })
    ])
    return told as Told
  }
  const { url, ...links } = await spawnIt()
  port = Number(new URL(url).port)
  const ended = (): Promise<unknown> => (child.exitCode === null && child.signalCode === null ? once(child, 'exit') : Promise.resolve())
  return {
    url,
    port,
    links,
    async kill() {
      child.kill('SIGKILL')
      await ended()
    },
    async start() {
      await spawnIt()
    },
    turnVersion: () => void (pages = pages === first ? second : first),
    loader: join(first.player, 'loader.html'),
    freeze: () => void child.kill('SIGSTOP'),
    thaw: () => void child.kill('SIGCONT'),
    async stop() {
      child.kill('SIGCONT')
      if (child.connected) child.disconnect()
      await ended()
    }
  }
}
