/** How the page bears with hands, sleepy machines and links that died unheard. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest'
import { buildIfStale } from '../../scripts/pages.ts'
import { startBadNetwork } from '../support/bad-network.ts'
import { openChromium } from '../support/chromium.ts'
import { openGlass, type Glass } from './glass.ts'
import { newWorld, startLittleServer, type LittleWorld } from './little-server.ts'
import { manifestOf } from './pictures.ts'

let browser: Browser
let folder: string
beforeAll(async () => {
  ;[browser, { player: folder }] = await Promise.all([openChromium(), buildIfStale()])
})
afterAll(() => browser.close())
const until = <T>(check: () => T | Promise<T>, timeout = 30_000): Promise<T> => vi.waitFor(check, { timeout, interval: 50 })

async function onGlass(world: LittleWorld, through: (url: string) => Promise<string> = (url) => Promise.resolve(url)): Promise<Glass> {
  world.wanted = await manifestOf(world, [1, 2], 1000)
  const server = await startLittleServer(folder, world)
  onTestFinished(() => server.stop())
  const glass = await openGlass(browser, await through(server.url))
  await until(async () => expect(await glass.page.textContent('.code')).toMatch(/^\w{8}$/))
  server.pair()
  await until(() => expect(world.facts).toContainEqual({ kind: 'shown', version: world.wanted?.version }))
  return glass
}

test('hands change nothing: no menu, no zoom, no scrolling, no cursor; only a long press asks how things stand', async () => {
  const { page } = await onGlass(newWorld())
  const prevented = await page.evaluate(() =>
    [
      new MouseEvent('contextmenu', { bubbles: true, cancelable: true }),
      new WheelEvent('wheel', { bubbles: true, cancelable: true, ctrlKey: true, deltaY: 100 }),
      new WheelEvent('wheel', { bubbles: true, cancelable: true, deltaY: 100 })
    ].map((event) => !document.body.dispatchEvent(event))
  )
  expect(prevented).toEqual([true, true, true])
  const styles = await page.evaluate(() => {
    const { cursor, touchAction, overflowX, overflowY, userSelect } = getComputedStyle(document.body)
    return [cursor, touchAction, overflowX, overflowY, userSelect]
  })
  expect(styles).toEqual(['none', 'none', 'hidden', 'hidden', 'none'])
  await page.mouse.move(200, 100)
  await page.mouse.down()
  await page.mouse.up()
  expect(await page.locator('#corner').count()).toBe(0)
  await page.mouse.down()
  await until(async () => expect(await page.locator('#corner').innerText()).toContain('ป้ายทดสอบ'))
  await page.mouse.up()
})

test('asks that the screen stay on, and again when the page comes back to sight', async () => {
  const { page } = await onGlass(newWorld())
  const asked = await page.evaluate(async () => {
    let times = 0
    const request = WakeLock.prototype.request
    WakeLock.prototype.request = function (kind) {
      times++
      return request.call(this, kind)
    }
    document.dispatchEvent(new Event('visibilitychange'))
    await Promise.resolve()
    return times
  })
  expect(asked).toBe(1)
})

test('[CN5] a link that died unheard is noticed and made anew while the slides go on', async () => {
  const world = newWorld()
  let swallow: () => void = () => undefined
  const glass = await onGlass(world, async (url) => {
    const network = await startBadNetwork(new URL(url).origin, { seed: 'half open', delayMs: 0 })
    swallow = network.swallow
    return url.replace(new URL(url).origin, network.url)
  })
  await until(() => expect(glass.plays.length).toBeGreaterThan(1))
  const [hellos, plays] = [world.hellos.length, glass.plays.length]
  swallow()
  await until(() => expect(world.hellos.length).toBeGreaterThan(hellos))
  await until(async () => expect((await glass.state()).linked).toBe(true))
  expect(glass.plays.length).toBeGreaterThan(plays + 2)
})
