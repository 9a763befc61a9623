/** Carrier A: the loader on the machine's own disk. */
import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest'
import { buildPlayer } from '../../scripts/build-player.ts'
import { openKiosk, type Kiosk } from './kiosk.ts'
import { newWorld, sha256Of, startLittleServer, type LittleServer, type LittleWorld } from './little-server.ts'
import { manifestOf } from './pictures.ts'
import { gapless, ledgerSums, pageSums } from './sums.ts'
import { watchGlass } from './watch-glass.ts'

let folder: string
let next: string
beforeAll(async () => {
  const made = await mkdtemp(join(tmpdir(), 'player-'))
  ;[folder, next] = [join(made, 'first'), join(made, 'second')]
  await Promise.all([buildPlayer(folder, 'first'), buildPlayer(next, 'second')])
})
afterAll(() => rm(join(folder, '..'), { recursive: true }))

const key = 'the-key-of-this-launcher-0123456789abcdef'
const until = <T>(check: () => T | Promise<T>, timeout = 20_000): Promise<T> => vi.waitFor(check, { timeout, interval: 50 })
async function serve(world: LittleWorld, port = 0): Promise<LittleServer> {
  const server = await startLittleServer(folder, world, port)
  onTestFinished(() => server.stop())
  return server
}
async function newProfile(): Promise<string> {
  const profile = await mkdtemp(join(tmpdir(), 'profile-'))
  onTestFinished(() => rm(profile, { recursive: true, force: true, maxRetries: 5 }))
  return profile
}
const address = (port: number, more = ''): string => `${pathToFileURL(join(folder, 'loader.html')).href}#server=http://127.0.0.1:${port}&key=${key}&name=%E0%B8%9B%E0%B9%89%E0%B8%B2%E0%B8%A2&why=start&failures=0${more}`
const rotates = (kiosk: Kiosk, plays = 2): Promise<void> => until(() => expect(kiosk.plays.filter(({ outcome }) => outcome === 'completed').length).toBeGreaterThanOrEqual(plays))
/** A version whose page ends at once. */
async function brokenPages(): Promise<string> {
  const pages = await mkdtemp(join(tmpdir(), 'broken-'))
  onTestFinished(() => rm(pages, { recursive: true }))
  const text = '<!doctype html><script>throw new Error()</script>'
  const sha256 = sha256Of(Buffer.from(text))
  await Promise.all([writeFile(join(pages, `app-${sha256}.html`), text), writeFile(join(pages, 'build.json'), JSON.stringify({ build: 'broken', sha256 }))])
  return pages
}
/** The versions on the sign's disk. */
const kept = (kiosk: Kiosk): Promise<unknown[]> =>
  kiosk.page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((done) => {
      const asked = indexedDB.open('paituean-loader')
      asked.onsuccess = () => done(asked.result)
    })
    const all = await new Promise<{ build: string; good: boolean }[]>((done) => {
      const asked = db.transaction('slots').objectStore('slots').getAll()
      asked.onsuccess = () => done(asked.result)
    })
    db.close()
    return all.filter((each) => typeof each === 'object').map(({ build, good }) => ({ build, good }))
  })
async function newKeyWorld(dwellMs = 700): Promise<LittleWorld> {
  const world = newWorld()
  world.token = key
  world.wanted = await manifestOf(world, [1, 2], dwellMs)
  return world
}

test('[PA5] a sign pairs with its launcher’s key, and a wiped profile is the same sign again without a code', async () => {
  const world = await newKeyWorld()
  world.trusted = false
  const server = await serve(world)
  const kiosk = await openKiosk(await newProfile(), address(server.port))
  await until(async () => expect(await kiosk.glass().textContent('.code')).toMatch(/^\w{8}$/))
  expect(world.seekers.at(-1)).toEqual({ secret: key, keeps: true })
  world.trusted = true
  server.pair()
  await rotates(kiosk)
  expect(kiosk.complaints).toEqual([])
  await kiosk.kill()
  const wiped = await openKiosk(await newProfile(), address(server.port))
  await rotates(wiped)
  expect(world.seekers.length).toBe(1)
  expect(world.hellos.at(-1)).toMatchObject({ token: key, kiosk: { kind: 'disk', durable: true, build: 'first', refused: null, why: 'start', failures: 0 } })
})

test('killed and started again without a server, it rotates what it had, counts on, and hands all over when the server is back', async () => {
  const world = await newKeyWorld()
  const server = await serve(world)
  const profile = await newProfile()
  const first = await openKiosk(profile, address(server.port))
  await rotates(first)
  await server.stop()
  await first.kill()
  const second = await openKiosk(profile, address(server.port, '&why=exit'))
  await rotates(second)
  expect(await second.state()).toMatchObject({ linked: false, durable: true, build: 'first', carrier: { kind: 'disk', durable: true } })
  await serve(world, server.port)
  await until(async () => expect((await second.state()).linked).toBe(true))
  await until(async () => expect((await second.state()).unsentRecords).toBe(0))
  expect(world.ledger.length).toBeGreaterThan(1)
  gapless(world)
})

test('[PG1] [PG3] a new version, and the same one refreshed, takes over at the end of a slide: no frame without a picture, no play lost or doubled', async () => {
  const world = await newKeyWorld()
  const server = await serve(world)
  const kiosk = await openKiosk(await newProfile(), address(server.port, '&limit=3'))
  await until(async () => expect(await kept(kiosk)).toContainEqual({ build: 'first', good: true }))
  const watch = await watchGlass(kiosk.page, world.media.values())
  server.serve(next)
  await kiosk.page.evaluate(() => window.paitueanHost?.offer('second'))
  await until(async () => expect((await kiosk.state()).build).toBe('second'))
  for (let refreshes = 0; refreshes < 3; refreshes++) {
    const { boot } = await kiosk.state()
    await until(async () => {
      // A page that does not come in time, as on a busy machine, is given up.
      await kiosk.page.evaluate(() => window.paitueanHost?.refresh())
      expect((await kiosk.state()).boot).not.toBe(boot)
    })
    await rotates(kiosk, kiosk.plays.length + 1)
  }
  const { empty, seen } = await watch.stop()
  expect(seen).toBeGreaterThan(3)
  expect(empty).toEqual([])
  expect(kiosk.plays.filter(({ outcome, reason }) => outcome !== 'completed' && reason !== 'joined' && reason !== 'late')).toEqual([])
  await until(() => expect(world.hellos.at(-1)?.kiosk?.build).toBe('second'))
  world.wanted = await manifestOf(world, [], 700)
  server.publish(world.wanted)
  await until(() => expect(world.facts.at(-1)).toEqual({ kind: 'shown', version: world.wanted?.version }))
  await until(() => expect(ledgerSums(world)).toEqual(pageSums(kiosk)))
  gapless(world)
})

test('a rotation that has stopped is noticed with the server off, and a new page takes its place without the browser', async () => {
  const world = await newKeyWorld()
  const server = await serve(world)
  const kiosk = await openKiosk(await newProfile(), address(server.port, '&limit=2'))
  await rotates(kiosk)
  await server.stop()
  await kiosk.glass().evaluate(() => Object.assign(window, { requestAnimationFrame: () => 0 }))
  const { boot } = await kiosk.state()
  await until(async () => expect((await kiosk.state()).boot).not.toBe(boot), 30_000)
  await rotates(kiosk, kiosk.plays.length + 2)
  expect(kiosk.page.frames().filter((frame) => frame.parentFrame() !== null)).toHaveLength(1)
})

test('[PG2] a version that does not start is left after three tries, what stands goes on, and the hello says so', { timeout: 90_000 }, async () => {
  // Two of these slots are the least that counts as a stall.
  const world = await newKeyWorld(2000)
  const server = await serve(world)
  const profile = await newProfile()
  const kiosk = await openKiosk(profile, address(server.port, '&limit=1'))
  await rotates(kiosk)
  const { boot } = await kiosk.state()
  server.serve(await brokenPages())
  await kiosk.page.evaluate(() => window.paitueanHost?.offer('broken'))
  await until(async () => expect((await kiosk.state()).carrier.refused).toBe('broken'), 80_000)
  expect(await kiosk.state()).toMatchObject({ build: 'first', boot })
  await kiosk.kill()
  await openKiosk(profile, address(server.port))
  await until(() => expect(world.hellos.at(-1)).toMatchObject({ kiosk: { build: 'first', refused: 'broken' } }))
})

test('the launcher can ask for the version before, which then is the one to start', { timeout: 60_000 }, async () => {
  // Two of these slots are the least that counts as a stall.
  const world = await newKeyWorld(2000)
  const server = await serve(world)
  const profile = await newProfile()
  const kiosk = await openKiosk(profile, address(server.port, '&limit=1'))
  for (const [build, pages] of [['first', folder], ['second', next]] as const) {
    server.serve(pages)
    await kiosk.page.evaluate((offered) => window.paitueanHost?.offer(offered), build)
    await until(async () => expect(await kept(kiosk)).toContainEqual({ build, good: true }), 40_000)
  }
  await kiosk.kill()
  for (const more of ['&slot=previous', '']) {
    const again = await openKiosk(profile, address(server.port, more))
    await rotates(again)
    expect(await again.state()).toMatchObject({ build: 'first', carrier: { refused: 'second' } })
    await again.kill()
  }
})

test('a first start with neither network nor profile shows the sign’s name, calmly, from what the kit brought', async () => {
  const kiosk = await openKiosk(await newProfile(), address(9))
  await until(async () => expect(await kiosk.glass().textContent('.hint')).toBe('ป้าย'))
  expect(await kiosk.glass().textContent('.brand')).toBe('ป้ายเตือน')
  await mkdir(join(folder, 'bare'), { recursive: true })
  await copyFile(join(folder, 'loader.html'), join(folder, 'bare', 'loader.html'))
  await kiosk.page.goto(address(9).replace('/loader.html', '/bare/loader.html'))
  expect(await kiosk.page.textContent('#name')).toBe('ป้าย')
  expect(kiosk.complaints).toEqual([])
})
