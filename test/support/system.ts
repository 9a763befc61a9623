import { onTestFinished } from 'vitest'
import type { Config } from '../../server/config.ts'
import type { Clock } from '../../server/control/ports/clock.ts'
import { buildIfStale } from '../../scripts/pages.ts'
import { main, type Running } from '../../server/main.ts'
import { tempFolder } from './temp-folder.ts'

/** The whole server in this process, on a free port and a folder of its own; stopped with the test. */
interface Options {
  folder?: string
  port?: number
  clock?: Clock
  sessionClock?: Clock
  searchPath?: string
  lookEveryMs?: number
  steady?: () => number
  pings?: { everyMs: number; patienceMs: number }
  config?: Partial<Config>
}
export async function startSystem(options: Options = {}): Promise<Running & { folder: string }> {
  const folder = options.folder ?? (await tempFolder())
  const running = await main({
    config: { host: '127.0.0.1', port: options.port ?? 0, dataFolder: folder, publicUrl: undefined, logLevel: 'error', ...options.config },
    pages: await buildIfStale(),
    passwordWork: 10,
    ...(options.clock === undefined ? {} : { clock: options.clock }),
    ...(options.sessionClock === undefined ? {} : { sessionClock: options.sessionClock }),
    ...(options.pings === undefined ? {} : { pings: options.pings }),
    ...(options.steady === undefined ? {} : { steady: options.steady }),
    ...(options.lookEveryMs === undefined ? {} : { lookEveryMs: options.lookEveryMs }),
    ...(options.searchPath === undefined ? {} : { searchPath: options.searchPath })
  })
  let stopping: Promise<void> | undefined
  const stop = () => (stopping ??= running.stop())
  onTestFinished(stop)
  return { ...running, stop, folder }
}
