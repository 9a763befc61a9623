/** A browser as a kiosk has it: a process with a profile on disk, that can be killed, copied and wiped. */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type Browser, type Page } from 'playwright-core'
import type { Leaving } from './leaving.ts'
import { bitPx, bits } from './marked-pictures.ts'
import { pause } from './wait-until.ts'
import type { Truth } from './truth.ts'
import { watchGlass } from './watch-glass.ts'

export interface Kiosk {
  page: Page
  /** Loads its page, and goes on trying while the server is away. */
  open(): Promise<void>
  /** As a power cut would: nothing is told, nothing is closed. */
  kill(): Promise<void>
  /** Stands still; what it had said before has been heard when it resolves. */
  freeze(): Promise<void>
  /** Its page dies, and the browser stays with “Aw, Snap!”. */
  crash(): Promise<void>
}
interface Parts {
  executable: string
  profile: string
  url: string
  truth: Truth
  leaving: Leaving
}

const startMs = 30_000
const loadMs = 10_000
/** What a page said before it stopped is heard within so long. */
const hearingMs = 100
const flags = [
  '--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync', '--disable-background-timer-throttling', '--disable-renderer-backgrounding',
  '--force-device-scale-factor=1', '--force-color-profile=srgb', '--window-size=320,240', '--remote-debugging-port=0'
]

async function portOf(profile: string, child: ChildProcess): Promise<string> {
  const file = join(profile, 'DevToolsActivePort')
  const end = performance.now() + startMs
  while (performance.now() < end) {
    if (child.exitCode !== null) throw new Error(`Chromium ended with ${child.exitCode} before it was up`)
    const port = existsSync(file) ? readFileSync(file, 'utf8').split('\n')[0] : ''
    if (port) return port
    await pause(50)
  }
  throw new Error('Chromium did not come up')
}

/** Of a browser's process group. */
const renderersOf = (group = 0): number[] =>
  execFileSync('pgrep', ['-g', String(group), '-f', '--', '--type=renderer'], { encoding: 'utf8' }).split('\n').filter(Boolean).map(Number)

/** Opens `url` in a browser on `profile`. What is seen goes to `truth`. */
export async function startKiosk({ executable, profile, url, truth, leaving }: Parts): Promise<Kiosk> {
  for (const left of ['DevToolsActivePort', 'SingletonLock', 'SingletonCookie', 'SingletonSocket']) rmSync(join(profile, left), { force: true })
  const child = spawn(executable, [...flags, `--user-data-dir=${profile}`, 'about:blank'], { stdio: 'ignore', detached: true })
  const isOver = (): boolean => child.exitCode !== null || child.signalCode !== null
  const group = (signal: NodeJS.Signals): void => {
    try {
      if (child.pid !== undefined) process.kill(-child.pid, signal)
    } catch {
      // It is gone already.
    }
  }
  const forget = leaving.add(() => group('SIGKILL'))
  let browser: Browser | undefined
  const end = async (): Promise<void> => {
    group('SIGKILL')
    forget()
    if (!isOver()) await new Promise((ended) => child.once('exit', ended))
    await browser?.close().catch(() => undefined)
  }
  try {
    browser = await chromium.connectOverCDP(`http://127.0.0.1:${await portOf(profile, child)}`)
    const [context] = browser.contexts()
    const page = context?.pages()[0] ?? (await context?.newPage())
    if (context === undefined || page === undefined) throw new Error('Chromium has no page')
    page.on('console', (message) => {
      const [word, what, at] = message.text().split(' ')
      if (word === 'SEEN') truth.saw(Number(what), Number(at))
      if (word === 'BEGAN') truth.began(Number(what), Number(at))
      if (word === 'GONE') truth.gone(Number(at))
    })
    await page.addInitScript(watchGlass, { bits, bitPx })
    const open = async (): Promise<void> => {
      const load = () => (page.url() === url ? page.reload({ timeout: loadMs }) : page.goto(url, { timeout: loadMs }))
      while (!isOver() && !(await load().then((answer) => answer?.ok() === true, () => false))) await pause(500)
    }
    await open()
    let stoodStillAt: number | undefined
    return {
      page,
      open,
      async kill() {
        const at = stoodStillAt ?? Date.now()
        await end()
        truth.gone(at)
      },
      async freeze() {
        group('SIGSTOP')
        stoodStillAt = Date.now()
        await pause(hearingMs)
      },
      async crash() {
        const crashed = page.waitForEvent('crash', { timeout: startMs })
        for (const pid of renderersOf(child.pid)) process.kill(pid, 'SIGKILL')
        const at = Date.now()
        await crashed
        truth.gone(at)
      }
    }
  } catch (fault) {
    await end()
    throw fault
  }
}
