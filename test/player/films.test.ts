import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest'
import { paceOf } from '../../player/film-screen.ts'
import { buildIfStale } from '../../scripts/pages.ts'
import type { Asset, Manifest } from '../../server/domain/manifest.ts'
import { openChromium } from '../support/chromium.ts'
import { look, openGlass, type Glass } from './glass.ts'
import { newWorld, sha256Of, startLittleServer, type LittleWorld } from './little-server.ts'
import { frame, manifestOf } from './pictures.ts'

let browser: Browser
let folder: string
beforeAll(async () => {
  ;[browser, { player: folder }] = await Promise.all([openChromium(), buildIfStale()])
})
afterAll(() => browser.close())

const until = <T>(check: () => T | Promise<T>, timeout = 20_000): Promise<T> => vi.waitFor(check, { timeout, interval: 100 })
const filmFile = (name: string): Promise<Buffer> => readFile(join(import.meta.dirname, '../support/films', name))
/** A picture slide, then a film slide, whose ground no picture has. */
async function withFilm(world: LittleWorld, bytes: Buffer, mime: Asset['mime'], dwellMs: number, seeds = [1]): Promise<Manifest> {
  const plain = await manifestOf(world, seeds, dwellMs)
  const asset = sha256Of(bytes)
  world.media.set(asset, bytes)
  const key = 'film@1'
  const body: Manifest = {
    ...plain,
    slides: [...plain.slides, { key, slide: 'film', revision: 1, title: 'ภาพยนตร์', asset, film: { fit: 'cover', background: '#ff00ff' } }],
    assets: [...plain.assets, { sha256: asset, bytes: bytes.length, mime, width: 64, height: 32 }],
    loops: [{ id: 'base', slots: [...(plain.loops[0]?.slots ?? []), { slide: key, dwellMs }] }],
    fallback: 'base'
  }
  return { ...body, version: sha256Of(Buffer.from(JSON.stringify(body))) }
}
async function openShowing(world: LittleWorld): Promise<Glass & { publish: (manifest: Manifest) => void }> {
  const server = await startLittleServer(folder, world)
  onTestFinished(() => server.stop())
  const glass = await openGlass(browser, server.url)
  await until(async () => expect(await glass.page.textContent('.code')).toMatch(/^\w{8}$/))
  server.pair()
  await until(() => expect(world.facts).toContainEqual({ kind: 'shown', version: world.wanted?.version }))
  return { ...glass, publish: (manifest) => server.publish(manifest) }
}
const standsFilm = (glass: Glass): Promise<void> => until(async () => expect((await glass.state()).slide).toBe('film@1'))

test.each([
  ['h264.mp4', 'video/mp4'],
  ['vp9.webm', 'video/webm']
] as const)('%s moves in the sign’s rectangle alone, takes turns with a picture without an empty frame, and is counted', async (name, mime) => {
  const world = newWorld()
  world.wanted = await withFilm(world, await filmFile(name), mime, 1500)
  const glass = await openShowing(world)
  const shots: Buffer[] = []
  const cdp = await glass.context.newCDPSession(glass.page)
  cdp.on('Page.screencastFrame', ({ data, sessionId }) => {
    shots.push(Buffer.from(data, 'base64'))
    void cdp.send('Page.screencastFrameAck', { sessionId })
  })
  await standsFilm(glass)
  const first = await look(glass.page)
  await until(async () => {
    const later = await look(glass.page)
    expect(first.strays + later.strays).toBe(0)
    expect((await glass.state()).slide).toBe('film@1')
    expect(first.inside.equals(later.inside)).toBe(false)
  })
  await cdp.send('Page.startScreencast', { format: 'png', everyNthFrame: 1 })
  const before = glass.plays.length
  await until(() => expect(glass.plays.length).toBeGreaterThan(before + 5))
  await cdp.send('Page.stopScreencast')
  expect(shots.length).toBeGreaterThan(10)
  for (const shot of shots) {
    const { x: left, y: top, width, height } = frame
    const { channels } = await sharp(shot).extract({ left, top, width, height }).stats()
    // One colour all over would be the film's ground, or nothing at all.
    expect(Math.max(...channels.slice(0, 3).map(({ stdev }) => stdev))).toBeGreaterThan(10)
  }
  // The one that stood when the count began was joined in its middle.
  const films = glass.plays.slice(before + 1).filter(({ slide }) => slide === 'film@1')
  expect(films.length).toBeGreaterThan(1)
  for (const { outcome, shownMs } of films) {
    expect(outcome).toBe('completed')
    expect(Math.abs(shownMs - 1500)).toBeLessThan(140)
  }
  expect(glass.complaints).toEqual([])
}, 60_000)

test('a film shorter than its dwell keeps its last picture, and one alone begins anew at each turn', async () => {
  const world = newWorld()
  world.wanted = await withFilm(world, await filmFile('vp9.webm'), 'video/webm', 5000, [])
  const glass = await openShowing(world)
  const at = (): Promise<number> => glass.page.evaluate(() => Math.max(...Array.from(document.querySelectorAll('video'), (film) => (film.src && !film.paused ? film.currentTime : -1))))
  const ended = (): Promise<boolean> => glass.page.evaluate(() => Array.from(document.querySelectorAll('video')).some((film) => film.ended))
  await until(async () => expect(await ended()).toBe(true))
  const [first, second] = [await look(glass.page), await look(glass.page)]
  expect(first.inside.equals(second.inside) && first.inside.some((value) => value > 60)).toBe(true)
  await until(async () => {
    const time = await at()
    expect(time).toBeGreaterThanOrEqual(0)
    expect(time).toBeLessThan(1)
  })
  await until(() => expect(glass.plays.some(({ outcome }) => outcome === 'completed')).toBe(true))
}, 40_000)

test('a sign that starts in the middle of a film’s slot joins it in step', async () => {
  const world = newWorld()
  world.wanted = await withFilm(world, await filmFile('h264.mp4'), 'video/mp4', 3000, [])
  const glass = await openShowing(world)
  await standsFilm(glass)
  await until(async () => {
    const behindMs = await glass.page.evaluate(async () => {
      const { offsetMs } = await window.paituean.state()
      const film = Array.from(document.querySelectorAll('video')).find((each) => each.src !== '' && !each.paused)
      return film && offsetMs !== null ? ((performance.now() + offsetMs) % 3000) - film.currentTime * 1000 : Infinity
    })
    expect(Math.abs(behindMs)).toBeLessThan(100)
  })
})

test('a manifest with a broken film, or with one of another size, is never switched to', async () => {
  const world = newWorld()
  world.wanted = await manifestOf(world, [1], 600)
  const glass = await openShowing(world)
  const old = world.wanted.version
  const broken = await withFilm(world, (await filmFile('h264.mp4')).subarray(0, 3000), 'video/mp4', 600)
  glass.publish(broken)
  await until(() => expect(world.facts).toContainEqual({ kind: 'failed', version: broken.version, fault: 'undecodable' }))
  expect(await glass.state()).toMatchObject({ holding: old, showing: old })
  const whole = await withFilm(world, await filmFile('h264.mp4'), 'video/mp4', 600)
  const small = { ...whole, version: sha256Of(Buffer.from('small')), assets: whole.assets.map((asset) => ({ ...asset, width: asset.mime === 'video/mp4' ? 32 : asset.width })) }
  glass.publish(small)
  await until(() => expect(world.facts).toContainEqual({ kind: 'failed', version: small.version, fault: 'wrong-size' }))
  expect(await glass.state()).toMatchObject({ holding: old, showing: old, slide: 'slide-1@1' })
})

test('a large film comes in pieces, and a lost connection costs only the piece it broke', async () => {
  const world = newWorld()
  const film = await filmFile('h264.mp4')
  const padding = Buffer.alloc(9 * 1024 * 1024)
  padding.writeUInt32BE(padding.length)
  padding.write('free', 4)
  world.breakAt = 4 * 1024 * 1024
  world.wanted = await withFilm(world, Buffer.concat([film, padding]), 'video/mp4', 600)
  const glass = await openShowing(world)
  await standsFilm(glass)
  expect(world.ranges.filter((range) => range.startsWith('0-'))).toHaveLength(1)
  expect(world.ranges.filter((range) => /^\d/.test(range))).toHaveLength(10)
  expect(world.facts.map(({ kind }) => kind)).toEqual(['failed', 'ready', 'shown'])
})

test('a film a little out of step is hurried or held back, never by more than a tenth', () => {
  expect([0, 0.02, 0.05, -0.05, 0.9, -0.9].map(paceOf)).toEqual([1, 1, 1.05, 0.95, 1.1, 0.9])
})
