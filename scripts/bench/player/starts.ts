/** Navigation to first slide: with nothing but its token, with all it needs, and with its server gone; from the server and from the loader on disk. */
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { buildIfStale } from '../../pages.ts'
import type { OwnServer } from '../../simulator/own-server.ts'
import { quantiles, row } from '../quantiles.ts'
import { openBrowser, type Measured } from './browser.ts'
import { atMost } from './limit.ts'
import { pairSign, turned, type BenchSign } from './sign.ts'

const rounds = 7
const screen = { width: 1920, height: 1080 }
const kept = '(() => window.paituean.state().then((state) => state.carrier.kind !== "worker" || state.carrier.durable))'

interface Starter {
  name: string
  browser: Measured
  sign: BenchSign
}

async function times({ browser: { page }, sign }: Starter, before?: () => Promise<void>): Promise<number[]> {
  const found: number[] = []
  for (let round = 0; round < rounds; round++) {
    await before?.()
    await sign.open()
    await turned(page, 1)
    found.push(await page.evaluate(() => window.watched.firstMs ?? 0))
  }
  return found
}

/** Stops the server. */
export async function starts(server: OwnServer): Promise<void> {
  const { player } = await buildIfStale()
  const key = randomBytes(24).toString('base64url')
  const starters: Starter[] = []
  for (const [name, url] of [
    ['page', `${server.url}/player/`],
    ['loader', `${pathToFileURL(join(player, 'loader.html')).href}#server=${server.url}&key=${key}&why=start&failures=0`]
  ] as const) {
    const browser = await openBrowser(screen)
    starters.push({ name, browser, sign: await pairSign(server, browser, { url, canvas: { x: 0, y: 0, ...screen } }) })
  }
  const warm = new Map<string, number[]>()
  for (const starter of starters) {
    const { name, sign, browser } = starter
    if (name === 'page') console.log(row(`${name}: online, nothing but its token`, await times(starter, sign.forget)))
    await sign.open()
    await browser.page.waitForFunction(kept, undefined, { timeout: 180_000, polling: 1000 })
    warm.set(name, await times(starter))
    console.log(row(`${name}: online, all held`, warm.get(name) ?? []))
  }
  await server.stop()
  for (const starter of starters) {
    const offline = await times(starter)
    console.log(row(`${starter.name}: server gone`, offline))
    atMost(`${starter.name}: first slide, server gone ÷ online`, quantiles(offline).p50 / quantiles(warm.get(starter.name) ?? []).p50, 1.3)
    await starter.browser.stop()
  }
}
