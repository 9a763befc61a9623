/** Signs on one loop change their slide together, without talking to each other. */
import { expect, onTestFinished, test, vi } from 'vitest'
import { buildIfStale } from '../../scripts/pages.ts'
import { openChromium } from '../support/chromium.ts'
import { openGlass } from './glass.ts'
import { newWorld, startLittleServer } from './little-server.ts'
import { manifestOf } from './pictures.ts'

const signs = 4
const dwellMs = 1000
const together = 50

test('the median spread of one change over four signs is at most 50 ms, whatever their own clocks say', { timeout: 90_000 }, async () => {
  const { player: folder } = await buildIfStale()
  const browser = await openChromium()
  onTestFinished(() => browser.close())
  const changes = await Promise.all(
    Array.from({ length: signs }, async (_, index) => {
      const world = newWorld()
      world.wanted = await manifestOf(world, [1, 2, 3], dwellMs)
      const server = await startLittleServer(folder, world)
      onTestFinished(() => server.stop())
      const glass = await openGlass(browser, server.url)
      const seen: { slide: string; at: number }[] = []
      await glass.context.exposeFunction('tellChange', (src: string, at: number) => void seen.push({ slide: src, at }))
      await glass.context.addInitScript((wrongMs) => {
        const [now, origin] = [Date.now, performance.timeOrigin]
        Date.now = () => now() + wrongMs
        addEventListener('DOMContentLoaded', () => {
          let last = ''
          new MutationObserver(() => {
            const at = origin + performance.now()
            const image = [...document.querySelectorAll<HTMLImageElement>('#stage img')].find((one) => getComputedStyle(one).visibility === 'visible')
            if (!image || image.src === last) return
            last = image.src
            const tell = Reflect.get(window, 'tellChange') as (src: string, at: number) => void
            tell(last, at)
          }).observe(document.body, { attributes: true, subtree: true, attributeFilter: ['style'] })
        })
      }, (index - 2) * 3_600_000)
      await glass.page.reload()
      await vi.waitFor(async () => expect(await glass.page.textContent('.code')).toMatch(/^\w{8}$/), { timeout: 20_000 })
      server.pair()
      return seen
    })
  )
  await vi.waitFor(() => expect(Math.min(...changes.map((seen) => seen.length))).toBeGreaterThan(14), { timeout: 60_000, interval: 200 })
  // Each change of the first sign against the nearest one of every other; the first few are before the clocks are known.
  const [first = [], ...others] = changes
  const spreads = first.slice(5, 14).map(({ at }) => Math.max(...others.map((seen) => Math.min(...seen.map((other) => Math.abs(other.at - at))))))
  spreads.sort((a, b) => a - b)
  console.log(`spread of a change over ${signs} signs, ms: ${spreads.map((spread) => spread.toFixed(0)).join(' ')}`)
  expect(spreads[Math.floor(spreads.length / 2)]).toBeLessThanOrEqual(together)
})
