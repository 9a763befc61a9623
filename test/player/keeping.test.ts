/** What a sign keeps, and what it does not let in; on the real page. */
import type { Browser } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest'
import { buildIfStale } from '../../scripts/pages.ts'
import type { Manifest } from '../../server/domain/manifest.ts'
import { openChromium } from '../support/chromium.ts'
import { look, openGlass, rgb, type Glass } from './glass.ts'
import { newWorld, sha256Of, startLittleServer, type LittleServer, type LittleWorld } from './little-server.ts'
import { frame, manifestOf, picture } from './pictures.ts'

let browser: Browser
let folder: string
beforeAll(async () => {
  ;[browser, { player: folder }] = await Promise.all([openChromium(), buildIfStale()])
})
afterAll(() => browser.close())
const until = <T>(check: () => T | Promise<T>, timeout = 20_000): Promise<T> => vi.waitFor(check, { timeout, interval: 50 })

async function onGlass(world: LittleWorld): Promise<{ server: LittleServer; glass: Glass }> {
  const server = await startLittleServer(folder, world)
  onTestFinished(() => server.stop())
  const glass = await openGlass(browser, server.url)
  await until(async () => expect(await glass.page.textContent('.code')).toMatch(/^\w{8}$/))
  server.pair()
  await until(() => expect(world.facts).toContainEqual({ kind: 'shown', version: world.wanted?.version }))
  return { server, glass }
}
const named = (manifest: Manifest): Manifest => ({ ...manifest, version: sha256Of(Buffer.from(JSON.stringify(manifest))) })
const kept = ({ page }: Glass): Promise<string[]> =>
  page.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        const opening = indexedDB.open('paituean')
        opening.onsuccess = () => {
          const reading = opening.result.transaction('assets').objectStore('assets').getAllKeys()
          reading.onsuccess = () => {
            opening.result.close()
            resolve(reading.result.map(String))
          }
        }
      })
  )

test('[MF10] a manifest over the sign’s room is refused with what it needs and fetched in no part, but for an emergency; the last good one plays on over a restart', async () => {
  const world = newWorld()
  world.wanted = await manifestOf(world, [1], 400)
  const { server, glass } = await onGlass(world)
  const good = world.wanted
  const [own = ''] = good.assets.map(({ sha256 }) => sha256)
  const over = named({ ...(await manifestOf(world, [2, 3], 400)), budgetBytes: 1000 })
  server.publish(over)
  await until(() => expect(world.facts).toContainEqual({ kind: 'failed', version: over.version, fault: 'over-budget' }))
  await glass.page.reload()
  const before = glass.plays.length
  await until(() => expect(glass.plays.length).toBeGreaterThan(before + 2))
  expect(await glass.state()).toMatchObject({ holding: good.version, showing: good.version, slide: 'slide-1@1' })
  expect(await kept(glass)).toEqual([own])
  expect(world.requests.filter((path) => over.assets.some(({ sha256 }) => path.endsWith(sha256)))).toEqual([])

  const urgent = named({ ...over, segments: [{ from: Date.now() - 1000, until: Date.now() + 60_000, loop: 'base', takeover: 't1' }] })
  server.publish(urgent)
  await until(() => expect(world.facts).toContainEqual({ kind: 'shown', version: urgent.version, takeover: 't1' }))
  await until(async () => expect((await kept(glass)).sort()).toEqual(urgent.assets.map(({ sha256 }) => sha256).sort()))
})

test('a large picture that is cut off in the middle goes on from the piece it broke in, over a restart too', async () => {
  const world = newWorld()
  world.wanted = await manifestOf(world, [1], 400)
  const { server, glass } = await onGlass(world)
  const padding = Buffer.alloc(3 * 1024 * 1024, 7)
  const small = await picture(5)
  // Bytes behind a PNG's end change nothing of what it shows.
  const large = Buffer.concat([small, padding])
  const plain = await manifestOf(world, [5], 400)
  const asset = sha256Of(large)
  world.media.set(asset, large)
  world.breakAt = 2 * 1024 * 1024
  const next = named({
    ...plain,
    slides: plain.slides.map((slide) => ({ ...slide, asset })),
    assets: plain.assets.map((one) => ({ ...one, sha256: asset, bytes: large.length }))
  })
  const since = world.ranges.length
  server.publish(next)
  await until(() => expect(world.facts).toContainEqual({ kind: 'failed', version: next.version, fault: 'download' }))
  await glass.page.reload()
  await until(() => expect(world.facts).toContainEqual({ kind: 'shown', version: next.version }))
  const asked = world.ranges.slice(since).filter((range) => /^\d/.test(range))
  expect(asked.map((range) => Number(range.split('-')[0]) / 1024 / 1024)).toEqual([0, 1, 2, 3])
  expect((await look(glass.page)).inside.equals(await rgb(small))).toBe(true)
  await until(async () => expect(await kept(glass)).toEqual([asset]))
})

test('with nothing to show a calm picture with the sign’s name stands, and no word of what is wrong', async () => {
  const world = newWorld()
  world.wanted = await manifestOf(world, [], 400)
  const { glass } = await onGlass(world)
  expect((await glass.page.locator('body').innerText()).trim().split(/\n+/)).toEqual(['ป้ายเตือน', 'ป้ายทดสอบ'])
  const shot = await glass.page.screenshot({ clip: frame })
  const { channels } = await sharp(shot).stats()
  expect(Math.max(...channels.map(({ mean }) => mean))).toBeGreaterThan(10)
})

test('[PL1] each change of slide is one transaction of the storage, and a strict one', async () => {
  const world = newWorld()
  world.sealEveryMs = 600_000
  world.wanted = await manifestOf(world, [1, 2], 500)
  const { glass } = await onGlass(world)
  await glass.page.evaluate(() => {
    const begin = IDBDatabase.prototype.transaction
    Object.defineProperty(window, 'writes', { value: [] })
    IDBDatabase.prototype.transaction = function (stores, mode, options) {
      if (mode === 'readwrite') (Reflect.get(window, 'writes') as unknown[]).push(options?.durability)
      return begin.call(this, stores, mode, options)
    }
  })
  const count = async () => ({ plays: glass.plays.length, writes: await glass.page.evaluate(() => Reflect.get(window, 'writes') as string[]) })
  const before = await count()
  await until(() => expect(glass.plays.length).toBeGreaterThan(before.plays + 6))
  const after = await count()
  expect(after.writes.every((durability) => durability === 'strict')).toBe(true)
  // A play is told of after its transaction, so one may be on its way at each end.
  expect(Math.abs(after.writes.length - before.writes.length - (after.plays - before.plays))).toBeLessThanOrEqual(1)
})

test('[PL2] while the storage takes nothing, plays go to the server from memory, each once; what it missed is in it once it takes again', async () => {
  const world = newWorld()
  world.wanted = await manifestOf(world, [1, 2], 500)
  const { glass } = await onGlass(world)
  await until(() => expect(world.ledger.length).toBeGreaterThan(0))
  const refuse = (isRefusing: boolean) =>
    glass.page.evaluate((now) => {
      Object.assign(window, { isRefusing: now })
      if ('begin' in window) return
      const begin = Object.assign(window, { begin: IDBDatabase.prototype.transaction }).begin
      IDBDatabase.prototype.transaction = function (stores, mode, options) {
        if (mode === 'readwrite' && Reflect.get(window, 'isRefusing')) throw new DOMException('no room', 'QuotaExceededError')
        return begin.call(this, stores, mode, options)
      }
    }, isRefusing)
  await refuse(true)
  const refusedAt = Date.now()
  await until(async () => expect((await glass.state()).durable).toBe(false))
  await until(() => expect(world.ledger.filter(({ offsetMs, m0 }) => m0 + (offsetMs ?? NaN) > refusedAt).length).toBeGreaterThan(1))
  const names = new Set(world.hellos.map(({ journal: { journal } }) => journal))
  expect(names.size).toBe(2)
  await refuse(false)
  await until(async () => expect((await glass.state()).durable).toBe(true))
  await glass.page.reload()
  const arrived = world.ledger.length
  await until(() => expect(world.ledger.length).toBeGreaterThan(arrived + 1))
  expect(world.hellos.at(-1)?.journal.journal).toBe([...names][1])
  const ranges = [...new Set(world.ledger.map(({ boot }) => boot))].map((boot) => world.ledger.filter((record) => record.boot === boot))
  expect(ranges).toHaveLength(2)
  for (const records of ranges) expect(records.map(({ p0 }) => p0)).toEqual([0, ...records.slice(0, -1).map(({ p1 }) => p1 + 1)])
})
