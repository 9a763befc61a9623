/** What goes before the rotation: takeovers, black by intent, brightness, technicians; on the real page. */
import type { Browser } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest'
import { buildIfStale } from '../../scripts/pages.ts'
import type { Manifest } from '../../server/domain/manifest.ts'
import { openChromium } from '../support/chromium.ts'
import { look, openGlass, rgb, type Glass } from './glass.ts'
import { newWorld, startLittleServer, type LittleServer, type LittleWorld } from './little-server.ts'
import { frame, manifestOf } from './pictures.ts'

let browser: Browser
let folder: string
beforeAll(async () => {
  ;[browser, { player: folder }] = await Promise.all([openChromium(), buildIfStale()])
})
afterAll(() => browser.close())
const until = <T>(check: () => T | Promise<T>, timeout = 20_000): Promise<T> => vi.waitFor(check, { timeout, interval: 50 })

async function onGlass(world: LittleWorld, scaled?: Browser): Promise<{ server: LittleServer; glass: Glass }> {
  const server = await startLittleServer(folder, world)
  onTestFinished(() => server.stop())
  const glass = await (scaled ? openGlass(scaled, server.url, null) : openGlass(browser, server.url))
  await until(async () => expect(await glass.page.textContent('.code')).toMatch(/^\w{8}$/))
  server.pair()
  await until(() => expect(world.facts.some(({ kind, version }) => kind === 'shown' && version === world.wanted?.version)).toBe(true))
  return { server, glass }
}
const longDwell = 60_000
/** Slides 1 and 2 for a minute each, and slide 9 in a takeover from `from` to `until`. */
async function withTakeover(world: LittleWorld, from: number, until: number): Promise<Manifest> {
  const all = await manifestOf(world, [1, 2, 9], longDwell)
  const slots = all.loops[0]?.slots ?? []
  return {
    ...all,
    version: 'f'.repeat(63) + String(world.facts.length % 10),
    loops: [
      { id: 'base', slots: slots.slice(0, 2) },
      { id: 'urgent', slots: slots.slice(2).map((slot) => ({ ...slot, dwellMs: 3000 })) }
    ],
    segments: [{ from, until, loop: 'urgent', takeover: 't1' }]
  }
}
const slideOf = async (glass: Glass): Promise<string | null> => (await glass.state()).slide
const order = { expiresAt: Date.now() + 600_000, text: '' }

test('[MF7] [MF9] a takeover is on glass at once, is told as such, and clears at its end by itself though the server is gone', async () => {
  const world = newWorld()
  world.wanted = await manifestOf(world, [1, 2], 3000)
  const { server, glass } = await onGlass(world)
  // A play that began in time, so that nothing else is wrong with it.
  await until(() => expect(glass.plays.length).toBeGreaterThan(1))
  const whole = glass.plays.length
  const from = Date.now()
  const manifest = await withTakeover(world, from - 1000, from + 6000)
  server.publish(manifest)
  await until(() => expect(world.facts.at(-1)).toEqual({ kind: 'shown', version: manifest.version, takeover: 't1' }), 5000)
  expect(await slideOf(glass)).toBe('slide-9@1')
  expect(world.receipts).toBeGreaterThanOrEqual(2)
  expect(world.progress.at(-1)).toEqual({ version: manifest.version, have: 3, need: 3 })
  await server.stop()
  await until(async () => expect(await slideOf(glass)).not.toBe('slide-9@1'))
  expect(Date.now()).toBeGreaterThanOrEqual(from + 5900)
  expect(glass.plays[whole]).toMatchObject({ outcome: 'interrupted', reason: 'takeover' })
  const again = await startLittleServer(folder, world, server.port)
  onTestFinished(() => again.stop())
  await until(() => expect(world.facts).toContainEqual({ kind: 'cleared', version: '', takeover: 't1' }), 40_000)
})

test('[MF9] a takeover that is ended early leaves the glass at once', async () => {
  const world = newWorld()
  const now = Date.now()
  world.wanted = await withTakeover(world, now - 1000, now + 600_000)
  const { server, glass } = await onGlass(world)
  expect(await slideOf(glass)).toBe('slide-9@1')
  server.publish(await manifestOf(world, [1, 2], longDwell))
  await until(() => expect(world.facts).toContainEqual({ kind: 'cleared', version: '', takeover: 't1' }), 5000)
  expect(await slideOf(glass)).not.toBe('slide-9@1')
})

test('[MF8] out of hours the glass is black by intent, which is reported, and the slot that the edge cut is no full play', async () => {
  const world = newWorld()
  world.wanted = await manifestOf(world, [1, 2], longDwell)
  const { server, glass } = await onGlass(world)
  const edge = Date.now() + 2500
  const hours = { ...(await manifestOf(world, [1], longDwell)), version: 'd'.repeat(64), segments: [{ from: 0, until: edge + 5000, loop: null }] }
  server.publish(hours)
  // What stands is told to go, so that the new hours hold before its minute is over.
  server.order([{ ...order, id: 'c1', kind: 'identify', until: Date.now() + 500, text: 'ก' }])
  await until(async () => expect((await glass.state()).dark).toBe(true))
  const { inside, strays } = await look(glass.page)
  expect([inside.every((value) => value === 0), strays]).toEqual([true, 0])
  await until(async () => expect((await glass.state()).slide).toBe('slide-1@1'))
  expect(glass.plays.every(({ outcome, shownMs }) => outcome !== 'completed' || shownMs > longDwell - 200)).toBe(true)
})

test('brightness follows the hour: the rectangle is darkened and nothing else changes', async () => {
  const world = newWorld()
  const now = Date.now()
  world.wanted = await manifestOf(world, [1], longDwell, { levels: [{ from: now - 1000, until: now + 3_600_000, percent: 50 }] })
  const { glass } = await onGlass(world)
  await until(async () => expect((await glass.state()).percent).toBe(50))
  const { inside, strays } = await look(glass.page)
  const full = await rgb([...world.media.values()][0] ?? Buffer.alloc(0))
  expect(strays).toBe(0)
  const off = full.reduce((most, value, index) => Math.max(most, Math.abs(value / 2 - (inside[index] ?? 0))), 0)
  expect(off).toBeLessThanOrEqual(1)
})

test.each([1.25, 1.5, 2])('pixels are exact at a device pixel ratio of %d', async (ratio) => {
  const world = newWorld()
  world.wanted = await manifestOf(world, [1], longDwell)
  const scaled = await openChromium(ratio)
  onTestFinished(() => scaled.close())
  const { glass } = await onGlass(world, scaled)
  expect(await glass.page.evaluate(() => devicePixelRatio)).toBe(ratio)
  const { inside, strays } = await look(glass.page)
  expect(strays).toBe(0)
  expect(inside.equals(await rgb([...world.media.values()][0] ?? Buffer.alloc(0)))).toBe(true)
})

test('a fade shows both pictures for its time, and then only the new one, to the pixel', async () => {
  const world = newWorld()
  world.wanted = await manifestOf(world, [1, 2], 3000, { fadeMs: 1000 })
  const { glass } = await onGlass(world)
  const pictures = await Promise.all([...world.media.values()].map(rgb))
  const seen = new Set<string>()
  await until(async () => {
    const { inside, strays } = await look(glass.page)
    expect(strays).toBe(0)
    seen.add(String(pictures.findIndex((pixels) => pixels.equals(inside))))
    expect([...seen].sort()).toEqual(['-1', '0', '1'])
  }, 40_000)
})

test('[CM1] [CM2] [CM3] identify, blank, snapshot and logs are done once and answered, and no play is counted meanwhile', async () => {
  const world = newWorld()
  world.wanted = await manifestOf(world, [1], longDwell)
  const { server, glass } = await onGlass(world)
  const stood = await slideOf(glass)
  server.order([{ ...order, id: 'snap', kind: 'snapshot', until: null }, { ...order, id: 'log', kind: 'logs', until: null }])
  await until(() => expect(world.answers.map(({ id }) => id)).toEqual(['snap', 'log']))
  const [shot] = world.answers
  expect(shot).toMatchObject({ outcome: 'done', detail: stood })
  const pixels = await rgb(Buffer.from(shot?.picture?.split(',')[1] ?? '', 'base64'))
  expect((await look(glass.page)).inside.equals(pixels)).toBe(true)

  const name = 'ป้ายทดสอบ\nจังหวัดกระบี่'
  server.order([{ ...order, id: 'who', kind: 'identify', until: Date.now() + 4000, text: name }])
  await until(async () => expect(await glass.page.locator('#holding .code').innerText()).toBe(name))
  // The text is written just before it is uncovered.
  await until(async () => expect(await slideOf(glass)).toBeNull())
  await until(() => expect(glass.plays.at(-1)).toMatchObject({ slide: stood, outcome: 'interrupted' }))
  await until(async () => expect(await slideOf(glass)).toBe(stood))

  const blankUntil = Date.now() + 6000
  server.order([{ ...order, id: 'dark', kind: 'blank', until: blankUntil }])
  await until(async () => expect((await glass.state()).dark).toBe(true))
  await glass.page.reload()
  await until(async () => expect((await glass.state()).dark).toBe(true))
  expect((await look(glass.page)).inside.every((value) => value === 0)).toBe(true)
  server.order([{ ...order, id: 'dark', kind: 'blank', until: blankUntil + 60_000 }])
  await until(async () => expect(await slideOf(glass)).toBe(stood), 20_000)
  expect(world.answers.filter(({ id }) => id === 'dark').length).toBeGreaterThanOrEqual(2)
})

test('a technician sees how things stand by a key or a long press, and it goes away by itself', async () => {
  const world = newWorld()
  world.wanted = await manifestOf(world, [1], longDwell)
  const { glass } = await onGlass(world)
  expect(await glass.page.locator('#corner').count()).toBe(0)
  await glass.page.keyboard.press('F2')
  await until(async () => expect(await glass.page.locator('#corner').innerText()).toContain('slide-1@1'))
  expect((await sharp(await glass.page.screenshot()).metadata()).width).toBe(480)
  expect(await glass.page.evaluate(() => [getComputedStyle(document.body).cursor, document.documentElement.scrollHeight <= innerHeight])).toEqual(['none', true])
  expect(frame.width).toBeLessThan(480)
})
