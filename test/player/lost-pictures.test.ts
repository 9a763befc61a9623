/** What the browser lets go under the page, as it does when a full disk makes it close the storage or throw it away; on the real page. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest'
import { buildIfStale } from '../../scripts/pages.ts'
import { openChromium } from '../support/chromium.ts'
import { openGlass } from './glass.ts'
import { newWorld, startLittleServer, type LittleServer } from './little-server.ts'
import { manifestOf } from './pictures.ts'

let browser: Browser
let folder: string
beforeAll(async () => {
  ;[browser, { player: folder }] = await Promise.all([openChromium(), buildIfStale()])
})
afterAll(() => browser.close())
const until = (check: () => void | Promise<void>): Promise<void> => vi.waitFor(check, { timeout: 40_000, interval: 50 })
/** As soon as the page asks for it. */
async function pair(page: Page, server: LittleServer): Promise<void> {
  await until(async () => expect(await page.textContent('.code')).toMatch(/^\w{8}$/))
  server.pair()
}

test('a storage that the browser has thrown away is filled again by the page: the same sign counts on in the same journal, and nothing unsent is lost', { timeout: 90_000 }, async () => {
  const world = newWorld()
  world.wanted = await manifestOf(world, [1, 2], 700)
  const server = await startLittleServer(folder, world)
  const { page, plays, context } = await openGlass(browser, server.url)
  await pair(page, server)
  await until(() => expect(world.ledger.length).toBeGreaterThan(0))
  await server.stop()
  const journal = world.hellos.at(-1)?.journal.journal
  const devTools = await context.newCDPSession(page)
  const before = plays.length
  await until(() => expect(plays.length).toBeGreaterThan(before + 2))
  await devTools.send('Storage.clearDataForOrigin', { origin: new URL(server.url).origin, storageTypes: 'indexeddb' })
  const after = plays.length
  await until(() => expect(plays.length).toBeGreaterThan(after + 2))
  const again = await startLittleServer(folder, world, server.port)
  onTestFinished(() => again.stop())
  const told = plays.filter(({ outcome }) => outcome === 'completed').length
  await page.reload()
  await until(() => expect(world.hellos.at(-1)?.boot).not.toBe(world.hellos[0]?.boot))
  await until(async () => expect((await page.evaluate(() => window.paituean.state())).unsentRecords).toBe(0))
  expect(world.hellos.at(-1)?.journal.journal).toBe(journal)
  const counted = world.ledger.flatMap(({ tallies }) => tallies).filter(({ outcome }) => outcome === 'completed').reduce((sum, tally) => sum + tally.plays, 0)
  expect(counted).toBeGreaterThanOrEqual(told)
})

test('pictures whose object URLs went dead are read anew from the storage: no play fails, and nothing is fetched again', { timeout: 90_000 }, async () => {
  const world = newWorld()
  world.wanted = await manifestOf(world, [1, 2, 3, 4, 5], 2000)
  const server = await startLittleServer(folder, world)
  onTestFinished(() => server.stop())
  const { page, plays } = await openGlass(browser, 'about:blank')
  await page.addInitScript(() => {
    const urls: string[] = []
    const create = URL.createObjectURL.bind(URL)
    URL.createObjectURL = (blob: Blob) => {
      const url = create(blob)
      urls.push(url)
      return url
    }
    addEventListener('let-go', () => urls.forEach((url) => URL.revokeObjectURL(url)))
  })
  await page.goto(server.url)
  await pair(page, server)
  await until(() => expect(plays.length).toBeGreaterThan(1))
  const fetched = world.requests.filter((path) => path.startsWith('/media/')).length
  const before = plays.length
  await page.evaluate(() => dispatchEvent(new Event('let-go')))
  await until(() => expect(plays.length).toBeGreaterThan(before + 6))
  expect(plays.filter(({ outcome }) => outcome === 'failed')).toEqual([])
  expect(world.requests.filter((path) => path.startsWith('/media/'))).toHaveLength(fetched)
})

/** A processor that takes longer to check a picture than the picture stands, and for a while longer to draw it. */
const slowMachine = (): void => {
  const digest = crypto.subtle.digest.bind(crypto.subtle)
  crypto.subtle.digest = (...asked) => new Promise((resolve) => setTimeout(() => resolve(digest(...asked)), 1000))
  let busy = false
  addEventListener('busy', () => (busy = true))
  addEventListener('free', () => (busy = false))
  const decode = HTMLImageElement.prototype.decode
  HTMLImageElement.prototype.decode = function () {
    return new Promise((resolve) => setTimeout(() => resolve(decode.call(this)), busy ? 3000 : 0))
  }
}

test('a picture that could not be drawn in time is drawn again as soon as the machine is free, though reading it anew takes longer than it stands', { timeout: 90_000 }, async () => {
  const world = newWorld()
  world.wanted = await manifestOf(world, [1], 400)
  const server = await startLittleServer(folder, world)
  onTestFinished(() => server.stop())
  const { page, plays } = await openGlass(browser, 'about:blank')
  await page.addInitScript(slowMachine)
  await page.goto(server.url)
  await pair(page, server)
  const ended = (outcome: string): number => plays.filter((play) => play.outcome === outcome).length
  await until(() => expect(ended('completed')).toBeGreaterThan(1))
  await page.evaluate(() => dispatchEvent(new Event('busy')))
  await until(() => expect(ended('failed')).toBeGreaterThan(2))
  await page.evaluate(() => dispatchEvent(new Event('free')))
  const before = ended('completed')
  await until(() => expect(ended('completed')).toBeGreaterThan(before + 3))
})
