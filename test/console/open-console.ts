import { expect, onTestFinished } from 'vitest'
import type { Browser, Page } from 'playwright-core'
import { becomeAdministrator } from '../support/people.ts'
import { openChromium } from '../support/chromium.ts'
import { startSystem } from '../support/system.ts'
import type { Caller } from '../support/caller.ts'

export interface OpenConsole {
  page: Page
  url: string
  administrator: Caller
  /** What went wrong in the page so far: its errors, violations of its policy, requests to elsewhere. */
  faults: string[]
  system: Awaited<ReturnType<typeof startSystem>>
}

/** One browser for all tests of a process, which ends with it; each has a context of its own in it. */
let browser: Promise<Browser> | undefined
export const oneBrowser = (): Promise<Browser> => (browser ??= openChromium())

/** The caller's own session, for its page. */
const cookiesOf = (caller: Caller, url: string): { name: string; value: string; url: string }[] =>
  caller
    .cookie()
    .split('; ')
    .map((pair) => ({ name: pair.slice(0, pair.indexOf('=')), value: pair.slice(pair.indexOf('=') + 1), url }))

/** A real server and a real browser with the first administrator signed in, on the overview. */
export async function openConsole(
  size: { width: number; height: number } = { width: 1280, height: 900 },
  options: Parameters<typeof startSystem>[0] = {}
): Promise<OpenConsole> {
  const system = await startSystem(options)
  const { url } = system
  const administrator = await becomeAdministrator(system)
  // As for those who ask for less motion: nothing is waited for that only moves. The journeys see the motion.
  const context = await (await oneBrowser()).newContext({ viewport: size, locale: 'th-TH', reducedMotion: 'reduce' })
  onTestFinished(() => context.close())
  const page = await context.newPage()
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text())
  })
  page.on('request', (request) => {
    if (!/^(data|blob):/.test(request.url()) && new URL(request.url()).host !== new URL(url).host) faults.push(`asks ${request.url()}`)
  })
  await context.addCookies(cookiesOf(administrator, url))
  await page.goto(`${url}/`)
  await page.getByRole('heading', { name: 'ภาพรวม' }).waitFor()
  return { page, url, administrator, faults, system }
}

export async function signIn(page: Page, username = 'first'): Promise<void> {
  await page.getByRole('textbox', { name: 'ชื่อผู้ใช้' }).fill(username)
  await page.locator('input[type=password]').fill('a long enough password')
  await page.getByRole('button', { name: 'เข้าสู่ระบบ' }).click()
}

/** Another may sign in here. The page goes first: what it still asked would be refused, and be taken for a fault. */
export async function signOut(page: Page): Promise<void> {
  await page.goto('about:blank')
  await page.context().clearCookies()
}

/** Nothing but the table of a wide page may scroll sideways. */
export const expectNoSidewaysScroll = async (page: Page): Promise<void> => {
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0)
}
