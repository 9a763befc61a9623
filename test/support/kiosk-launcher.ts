import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { onTestFinished } from 'vitest'
import { needChromium } from '../../scripts/find-chromium.ts'
import { tempFolder } from './temp-folder.ts'

const kiosk = join(import.meta.dirname, '..', '..', 'scripts', 'kiosk')

export interface Kiosk {
  /** Its own folders: the profile, copies of it, what it remembers. */
  state: string
  run: string
  /** The hash of the next start of the page that has not been taken yet. */
  visit(): Promise<URLSearchParams>
  /** The next line of the launcher that begins so and has not been taken yet. */
  line(beginning: string): Promise<string>
  /** The process number of the browser that was started next. */
  browser(): Promise<number>
  /** Live processes of a browser's group whose command line has this in it. */
  processes(group: number, part: string): Promise<number[]>
  /** Polite, as the unit is stopped. */
  stop(): Promise<void>
}

/** Hands each value to whoever waits, in order. */
function queue<T>() {
  const values: T[] = []
  const takers: { wants: (value: T) => boolean; take: (value: T) => void }[] = []
  return {
    put(value: T) {
      const at = takers.findIndex(({ wants }) => wants(value))
      if (at < 0) values.push(value)
      else takers.splice(at, 1)[0]?.take(value)
    },
    next(wants: (value: T) => boolean = () => true): Promise<T> {
      const at = values.findIndex(wants)
      return at < 0 ? new Promise((take) => takers.push({ wants, take })) : Promise.resolve(values.splice(at, 1)[0]!)
    }
  }
}

async function groupOf(pid: string): Promise<{ group: number; command: string } | undefined> {
  try {
    const [stat, command] = await Promise.all([readFile(`/proc/${pid}/stat`, 'utf8'), readFile(`/proc/${pid}/cmdline`, 'utf8')])
    // pid (name) state parent group …
    return { group: Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[2]), command }
  } catch {
    return undefined
  }
}

/** The launcher with a real browser and a page of the test's own; started again whenever it ends, as its unit does. `script` runs in the page at its start. */
export async function startKiosk(script: string, seconds: Record<'KIOSK_LIMIT' | 'KIOSK_FIRST_LIMIT' | 'KIOSK_SOUND', number>): Promise<Kiosk> {
  const folder = await tempFolder()
  const [state, run, loader] = ['state', 'run', 'loader.html'].map((name) => join(folder, name)) as [string, string, string]
  await Promise.all([state, run].map((path) => mkdir(path)))
  const visits = queue<URLSearchParams>()
  const lines = queue<string>()
  const server = createServer((request, response) => {
    visits.put(new URLSearchParams(decodeURIComponent((request.url ?? '').slice('/told?'.length))))
    response.end()
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  await writeFile(
    loader,
    `<!doctype html><script>
      var hash = location.hash.slice(1), n = 0
      function beat() { console.log('HB ' + ++n) }
      new Image().src = '${origin}/told?' + encodeURIComponent(hash)
      ${script}
    </script>`
  )
  let stopping = false
  let launcher: ChildProcess
  let ended: Promise<unknown>
  const start = (): void => {
    launcher = spawn('/bin/bash', [join(kiosk, 'debian', 'launcher.sh')], {
      env: {
        PATH: process.env['PATH'],
        KIOSK_SERVER: origin,
        KIOSK_KEY: 'k'.repeat(43),
        KIOSK_NAME: '%E0%B8%9B',
        KIOSK_BROWSER: needChromium(process.env),
        KIOSK_LOADER: loader,
        KIOSK_FLAGS: join(kiosk, 'chromium-flags.txt'),
        KIOSK_STATE: state,
        KIOSK_RUN: run,
        KIOSK_LONGEST_WAIT: '0',
        KIOSK_EXTRA_FLAGS: '--headless --no-sandbox --disable-gpu',
        HOME: folder,
        ...Object.fromEntries(Object.entries(seconds).map(([name, value]) => [name, String(value)]))
      },
      stdio: ['ignore', 'pipe', 'inherit']
    })
    createInterface({ input: launcher.stdout! }).on('line', lines.put)
    ended = once(launcher, 'exit').then(() => {
      if (!stopping) start()
    })
  }
  const stop = async (): Promise<void> => {
    stopping = true
    launcher.kill('SIGTERM')
    await ended
  }
  onTestFinished(async () => {
    await stop()
    server.close()
  })
  start()
  const line = (beginning: string): Promise<string> => lines.next((text) => text.startsWith(beginning))
  return {
    state,
    run,
    stop,
    line,
    visit: () => visits.next(),
    browser: async () => Number(/\d+/.exec(await line('started browser'))?.[0]),
    async processes(group, part) {
      const found = await Promise.all(
        (await readdir('/proc'))
          .filter((name) => /^\d+$/.test(name))
          .map(async (pid) => {
            const process = await groupOf(pid)
            return process?.group === group && process.command.includes(part) ? [Number(pid)] : []
          })
      )
      return found.flat()
    }
  }
}
