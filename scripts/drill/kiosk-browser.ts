/** A browser as a kiosk has it: a process with a profile on disk, that can be killed, copied and wiped. */
import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type Browser, type Page } from 'playwright-core'
import { bitPx, bits } from './marked-pictures.ts'
import type { Truth } from './truth.ts'
import { watchGlass } from './watch-glass.ts'

export interface Kiosk {
  page: Page
  /** As a power cut would: nothing is told, nothing is closed. */
  kill(): Promise<void>
  freeze(): void
  thaw(): void
}

const startMs = 30_000
const pause = (ms: number): Promise<void> =>
  new Promise((over) => {
    setTimeout(over, ms)
  })

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

/** Opens `url` in a browser on `profile`, and goes on trying while the server is away. What is seen goes to `truth`. */
export async function startKiosk(executable: string, profile: string, url: string, truth: Truth): Promise<Kiosk> {
  for (const left of ['DevToolsActivePort', 'SingletonLock', 'SingletonCookie', 'SingletonSocket']) rmSync(join(profile, left), { force: true })
  const child = spawn(
    executable,
    [
      '--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
      '--disable-component-update', '--disable-sync', '--disable-background-timer-throttling', '--disable-renderer-backgrounding',
      '--force-device-scale-factor=1', '--force-color-profile=srgb', '--window-size=320,240', '--remote-debugging-port=0',
      `--user-data-dir=${profile}`, 'about:blank'
    ],
    { stdio: 'ignore', detached: true }
  )
  const group = (signal: NodeJS.Signals): void => {
    try {
      if (child.pid !== undefined) process.kill(-child.pid, signal)
    } catch {
      // It is gone already.
    }
  }
  let browser: Browser | undefined
  try {
    browser = await chromium.connectOverCDP(`http://127.0.0.1:${await portOf(profile, child)}`)
    const [context] = browser.contexts()
    const page = context?.pages()[0] ?? (await context?.newPage())
    if (context === undefined || page === undefined) throw new Error('Chromium has no page')
    page.on('console', (message) => {
      const [word, mark, at] = message.text().split(' ')
      if (word === 'SEEN') truth.saw(Number(mark), Number(at))
    })
    await page.addInitScript(watchGlass, { bits, bitPx })
    const open = async (): Promise<void> => {
      while (child.exitCode === null && child.signalCode === null) {
        const there = await page.goto(url, { timeout: 10_000 }).then((answer) => answer !== null && answer.ok(), () => false)
        if (there) return
        await pause(500)
      }
    }
    await open()
    return {
      page,
      async kill() {
        group('SIGKILL')
        truth.died(Date.now())
        await browser?.close().catch(() => undefined)
        if (child.exitCode === null && child.signalCode === null) await new Promise((ended) => child.once('exit', ended))
      },
      freeze: () => group('SIGSTOP'),
      thaw: () => group('SIGCONT')
    }
  } catch (fault) {
    group('SIGKILL')
    await browser?.close().catch(() => undefined)
    throw fault
  }
}
