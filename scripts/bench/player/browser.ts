/** A kiosk's browser for measuring: one process group, with a profile on disk. */
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { chromium, type CDPSession, type Page } from 'playwright-core'
import { needChromium } from '../../find-chromium.ts'
import { Complaint } from '../../run-command.ts'

const startMs = 60_000
const flags = [
  '--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync', '--disable-background-timer-throttling', '--disable-renderer-backgrounding',
  '--force-device-scale-factor=1', '--force-color-profile=srgb', '--remote-debugging-port=0'
]

export interface Measured {
  /** Of all its processes. */
  group: number
  page: Page
  cdp: CDPSession
  stop(): Promise<void>
}

async function portOf(profile: string, child: ChildProcess): Promise<string> {
  const file = join(profile, 'DevToolsActivePort')
  for (const end = performance.now() + startMs; performance.now() < end; ) {
    await wait(50)
    if (child.exitCode !== null) throw new Complaint(`Chromium ended with ${child.exitCode} before it was up`)
    const port = existsSync(file) ? readFileSync(file, 'utf8').split('\n')[0] : ''
    if (port) return port
  }
  throw new Complaint(`Chromium did not come up within ${startMs / 1000} s`)
}

/** `more`: further flags. */
export async function openBrowser(screen: { width: number; height: number }, more: readonly string[] = []): Promise<Measured> {
  const profile = mkdtempSync(join(tmpdir(), 'paituean-bench-'))
  const size = `--window-size=${screen.width},${screen.height}`
  const child = spawn(needChromium(process.env), [...flags, ...more, size, `--user-data-dir=${profile}`, 'about:blank'], { stdio: 'ignore', detached: true })
  const { pid: group } = child
  if (group === undefined) throw new Complaint('Chromium could not be started')
  const ended = once(child, 'exit')
  const kill = (): void => {
    if (child.exitCode === null && child.signalCode === null) process.kill(-group, 'SIGKILL')
  }
  process.once('exit', kill)
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${await portOf(profile, child)}`)
  const page = browser.contexts()[0]?.pages()[0]
  if (page === undefined) throw new Complaint('Chromium has no page')
  return {
    group,
    page,
    cdp: await page.context().newCDPSession(page),
    async stop() {
      process.off('exit', kill)
      kill()
      await ended
      await browser.close().catch(() => undefined)
      rmSync(profile, { recursive: true, force: true })
    }
  }
}
