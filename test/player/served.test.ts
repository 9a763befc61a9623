/** Carrier B: the page from the server, kept by a service worker. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest'
import { buildPlayer } from '../../scripts/build-player.ts'
import { openKiosk, type Kiosk } from './kiosk.ts'
import { newWorld, startLittleServer, type LittleServer, type LittleWorld } from './little-server.ts'
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

const until = <T>(check: () => T | Promise<T>, timeout = 20_000): Promise<T> => vi.waitFor(check, { timeout, interval: 50 })
async function newProfile(): Promise<string> {
  const profile = await mkdtemp(join(tmpdir(), 'profile-'))
  onTestFinished(() => rm(profile, { recursive: true, force: true, maxRetries: 5 }))
  return profile
}
async function paired(url: (port: number) => string, more: string[] = []): Promise<{ world: LittleWorld; server: LittleServer; kiosk: Kiosk; profile: string; address: string }> {
  const world = newWorld()
  world.wanted = await manifestOf(world, [1, 2], 700)
  const server = await startLittleServer(folder, world)
  onTestFinished(() => server.stop())
  const profile = await newProfile()
  const address = url(server.port)
  const kiosk = await openKiosk(profile, address, more)
  await until(async () => expect(await kiosk.glass().textContent('.code')).toMatch(/^\w{8}$/))
  server.pair()
  await until(() => expect(kiosk.plays.some(({ outcome }) => outcome === 'completed')).toBe(true))
  return { world, server, kiosk, profile, address }
}

test('[CM2] a page from the server starts again without it, takes a new version or is loaded anew without an empty frame, and says what it would come back with', { timeout: 90_000 }, async () => {
  const { world, server, kiosk, profile, address } = await paired((port) => `http://127.0.0.1:${port}/player/`)
  await until(async () => expect((await kiosk.state()).carrier).toEqual({ kind: 'worker', durable: false, refused: null }))
  const watch = await watchGlass(kiosk.page, world.media.values())
  server.serve(next)
  await kiosk.page.evaluate(() => window.paitueanHost?.offer('second'))
  await until(async () => expect((await kiosk.state()).build).toBe('second'))
  const bornAt = (): Promise<number> => kiosk.glass().evaluate(() => performance.timeOrigin)
  const born = await bornAt()
  server.order([{ id: 'anew', kind: 'reload', until: null, expiresAt: Date.now() + 600_000, text: '' }])
  await until(async () => expect(await bornAt()).toBeGreaterThan(born))
  expect(world.answers).toEqual([expect.objectContaining({ id: 'anew', outcome: 'done' })])
  const played = kiosk.plays.length
  await until(() => expect(kiosk.plays.length).toBeGreaterThan(played + 2))
  expect(await watch.stop()).toMatchObject({ empty: [] })
  await server.stop()
  await kiosk.kill()
  const again = await openKiosk(profile, address)
  await until(() => expect(again.plays.filter(({ outcome }) => outcome === 'completed').length).toBeGreaterThan(1))
  expect(await again.state()).toMatchObject({ linked: false, build: 'second', carrier: { kind: 'worker', durable: true } })
  world.wanted = await manifestOf(world, [], 700)
  const back = await startLittleServer(next, world, server.port)
  onTestFinished(() => back.stop())
  await until(() => expect(world.facts.at(-1)).toEqual({ kind: 'shown', version: world.wanted?.version }), 30_000)
  const completed = (sums: Map<string, number>): number => [...sums].reduce((sum, [what, plays]) => sum + (what.includes('completed') ? plays : 0), 0)
  const told = completed(pageSums({ plays: [...kiosk.plays, ...again.plays] }))
  await until(() => expect(completed(ledgerSums(world))).toBeGreaterThanOrEqual(told))
  // One may have ended with the browser before its page could tell.
  expect(completed(ledgerSums(world)) - told).toBeLessThanOrEqual(1)
  gapless(world)
})

test('a page by plain http plays, and tells the technician that it would not come back without a network, and what is missing', async () => {
  const { kiosk } = await paired((port) => `http://sign.test:${port}/player/`, ['--host-resolver-rules=MAP sign.test 127.0.0.1'])
  expect(await kiosk.state()).toMatchObject({ carrier: { kind: 'none', durable: false } })
  await kiosk.page.keyboard.press('F2')
  await until(async () => expect(await kiosk.glass().textContent('#corner')).toMatch(/เปิดใหม่เมื่อไม่มีเครือข่ายไม่ได้: ต้องใช้ชุดติดตั้งบนเครื่องนี้ หรือเปิดผ่าน https/))
  expect(kiosk.complaints).toEqual([])
})
