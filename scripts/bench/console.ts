/** The console's pages with ten thousand signs and a thousand slides, beside the same pages of a new system. */
import { chromium, type Page } from 'playwright-core'
import { api } from '../../server/protocol/api.ts'
import { needChromium } from '../find-chromium.ts'
import { startOwnServer, type OwnServer } from '../simulator/own-server.ts'
import { quantiles, short } from './quantiles.ts'
import { signCount, writeTenThousandSigns } from './ten-thousand.ts'

const slideCount = 1000
const looks = 5
const screen = { width: 1366, height: 768 }
const pages = ['/', '/signs', '/signs?view=map', '/provinces', '/slides', '/playlists/new', '/outlook', '/publish', '/takeovers/new', '/statistics'] as const
/** Words typed into a page's search, one of them to be found. */
const searches = [
  { place: '/signs', words: 'ทดสอบ 4321', found: 'ป้ายทดสอบ 4321' },
  { place: '/slides', words: 'คำเตือนลำดับที่ 777', found: 'คำเตือนลำดับที่ 777' }
] as const

async function writeSlides({ author }: OwnServer): Promise<void> {
  const [theme] = await author.call(api.themes)
  const known = (await author.call(api.slideCounts)).known
  for (let number = known; number < slideCount; number++) {
    const headline = `คำเตือนลำดับที่ ${number}`
    await author.call(api.writeSlide, { body: { title: headline, content: { kind: 'composed', headline, shortHeadline: '', body: '', callToAction: '', theme: theme?.id ?? '' } } })
  }
}
const settled = (page: Page): Promise<unknown> =>
  page.waitForFunction(() => document.querySelector('h1') !== null && document.querySelectorAll('.mantine-Loader-root').length === 0, undefined, { timeout: 60_000 })

/** From the address to the page that stands, and the longest the page's own thread was held, ms; medians. */
async function look(page: Page, address: string): Promise<{ stands: number; held: number }> {
  const [stands, held]: [number[], number[]] = [[], []]
  for (let round = 0; round < looks; round++) {
    await page.goto('about:blank')
    const began = performance.now()
    await page.goto(address)
    await settled(page)
    stands.push(performance.now() - began)
    held.push(await page.evaluate(() => Math.max(0, ...Reflect.get(window, 'heldMs') as number[])))
  }
  return { stands: quantiles(stands).p50, held: quantiles(held).p50 }
}

async function typeAndFind(page: Page, url: string, { place, words, found }: (typeof searches)[number]): Promise<number> {
  await page.goto(url + place)
  await settled(page)
  await page.locator('main input[type=search], main input[aria-label="ค้นหา"]').first().fill(words)
  const began = performance.now()
  await page.getByText(found, { exact: true }).first().waitFor({ timeout: 60_000 })
  return performance.now() - began
}

async function open(server: OwnServer) {
  const browser = await chromium.launch({ executablePath: needChromium(process.env), args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'] })
  const context = await browser.newContext({ viewport: screen, locale: 'th-TH' })
  const [name = '', value = ''] = server.author.cookie().split('=')
  await context.addCookies([{ name, value, url: server.url }])
  const page = await context.newPage()
  await page.addInitScript(() => {
    const held: number[] = []
    Reflect.set(window, 'heldMs', held)
    new PerformanceObserver((list) => held.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask', buffered: true })
  })
  return { page, close: () => browser.close() }
}

export async function consolePages(): Promise<void> {
  const few = await startOwnServer()
  const many = await startOwnServer({ prepare: writeTenThousandSigns })
  await writeSlides(many)
  const [small, large] = [await open(few), await open(many)]
  console.log(`console: ${signCount} signs and ${slideCount} slides beside a new system; medians of ${looks}, ms`)
  console.log(`${'page'.padEnd(20)} ${'new'.padStart(8)} ${'many'.padStart(8)} ${'ratio'.padStart(6)} ${'held'.padStart(8)} ${'held many'.padStart(10)}`)
  for (const place of pages) {
    const [before, after] = [await look(small.page, few.url + place), await look(large.page, many.url + place)]
    const cells = [short(before.stands).padStart(8), short(after.stands).padStart(8), short(after.stands / before.stands).padStart(6), short(before.held).padStart(8), short(after.held).padStart(10)]
    console.log(`${place.padEnd(20)} ${cells.join(' ')}`)
  }
  for (const search of searches) console.log(`${search.place}: “${search.words}” found after ${short(await typeAndFind(large.page, many.url, search))} ms`)
  await Promise.all([small.close(), large.close()])
  await Promise.all([few.stop(), many.stop()])
}
