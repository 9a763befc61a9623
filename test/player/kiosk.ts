/** Chromium as a kiosk has it: a profile on disk, a process group that can be killed as by a power cut, the page's own account of its plays. */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { chromium, type Frame, type Page } from 'playwright-core'
import { onTestFinished, vi } from 'vitest'
import { needChromium } from '../../scripts/find-chromium.ts'
import type { PlayDetail, PlayerState } from '../../player/observer.ts'

export interface Kiosk {
  page: Page
  /** Plays told so far, of all pages in it. */
  plays: PlayDetail[]
  complaints: string[]
  heartbeats: () => number
  state(): Promise<PlayerState>
  /** The frame with the sign's page that stands. */
  glass(): Frame
  kill(): Promise<void>
}

const flags = [
  '--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync',
  '--disable-background-timer-throttling', '--disable-renderer-backgrounding', '--force-device-scale-factor=1', '--force-color-profile=srgb', '--window-size=480,270',
  '--hide-scrollbars', '--remote-debugging-port=0'
]
const usual = /^HB \d+$|ERR_CONNECTION_REFUSED|WebSocket connection|Failed to load resource|ERR_FAILED|ERR_INTERNET/

export async function openKiosk(profile: string, url: string, more: string[] = []): Promise<Kiosk> {
  const portFile = join(profile, 'DevToolsActivePort')
  await Promise.all([portFile, 'SingletonLock', 'SingletonCookie', 'SingletonSocket'].map((name) => rm(join(profile, name), { force: true })))
  await rm(portFile, { force: true })
  const child = spawn(needChromium(process.env), [...flags, ...more, `--user-data-dir=${profile}`, 'about:blank'], { stdio: 'ignore', detached: true })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const kill = async (): Promise<void> => {
    if (child.pid !== undefined && child.exitCode === null && child.signalCode === null) process.kill(-child.pid, 'SIGKILL')
    await ended
  }
  onTestFinished(kill)
  const port = await vi.waitFor(async () => {
    if (!existsSync(portFile)) throw new Error('Chromium is not up yet')
    const [first = ''] = (await readFile(portFile, 'utf8')).split('\n')
    if (first === '') throw new Error('Chromium is not up yet')
    return first
  }, { timeout: 30_000, interval: 50 })
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`)
  const [context] = browser.contexts()
  const page = context?.pages()[0]
  if (context === undefined || page === undefined) throw new Error('Chromium has no page')
  const plays: PlayDetail[] = []
  const complaints: string[] = []
  let heartbeats = 0
  await context.exposeFunction('tellPlay', (play: PlayDetail) => void plays.push(play))
  await context.addInitScript(() => {
    Math.random = () => 0.1
    addEventListener('paituean:play', (event) => {
      const tell = Reflect.get(window, 'tellPlay') as (detail: unknown) => void
      tell((event as CustomEvent<unknown>).detail)
    })
  })
  page.on('pageerror', (error) => complaints.push(String(error)))
  page.on('console', (message) => {
    if (/^HB \d+$/.test(message.text())) heartbeats++
    else if (!usual.test(message.text())) complaints.push(message.text())
  })
  await page.setViewportSize({ width: 480, height: 270 })
  await page.goto(url)
  return {
    page,
    plays,
    complaints,
    heartbeats: () => heartbeats,
    state: () => page.evaluate(() => window.paituean.state()),
    glass() {
      const frame = page.frames().find((each) => each.parentFrame() !== null && !each.isDetached())
      if (frame === undefined) throw new Error('No frame stands yet')
      return frame
    },
    async kill() {
      await kill()
      await browser.close().catch(() => undefined)
    }
  }
}
