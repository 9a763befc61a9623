import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ESLint } from 'eslint'
import type { Browser } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest'
import { buildPlayer, type BuiltFile } from '../../scripts/build-player.ts'
import { openChromium } from '../support/chromium.ts'
import { look, openGlass, rgb, type Glass } from './glass.ts'
import { newWorld, startLittleServer, type LittleServer, type LittleWorld } from './little-server.ts'
import { frame, manifestOf } from './pictures.ts'
import { gapless, ledgerSums, pageSums } from './sums.ts'

let browser: Browser
let files: BuiltFile[]
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'player-'))
  ;[browser, files] = await Promise.all([openChromium(), buildPlayer(folder)])
})
afterAll(async () => {
  await browser.close()
  await rm(folder, { recursive: true })
})

const until = <T>(check: () => T | Promise<T>, timeout = 20_000): Promise<T> => vi.waitFor(check, { timeout, interval: 100 })

async function serve(world: LittleWorld, port = 0): Promise<LittleServer> {
  const server = await startLittleServer(folder, world, port)
  onTestFinished(() => server.stop())
  return server
}
/** A page that has been paired and shows the wanted manifest. */
async function openPaired(world: LittleWorld, server: LittleServer): Promise<Glass> {
  const glass = await openGlass(browser, server.url)
  await until(async () => expect(await glass.page.textContent('.code')).toMatch(/^\w{8}$/))
  server.pair()
  await until(() => expect(world.facts.some(({ kind, version }) => kind === 'shown' && version === world.wanted?.version)).toBe(true))
  return glass
}
test('the code at start is at most 20 KB gzip, the loader on a sign’s disk 2 KB, and all of it is ES2015', async () => {
  const atStart = files.filter(({ name, atStart }) => atStart && name.endsWith('.js'))
  expect(atStart.map(({ name }) => name.split('-')[0]).sort()).toEqual(['app', 'host'])
  expect(atStart.reduce((sum, { gzipBytes }) => sum + gzipBytes, 0)).toBeLessThanOrEqual(20 * 1024)
  expect(files.find(({ name }) => name === 'loader.html')?.gzipBytes).toBeLessThanOrEqual(2 * 1024)
  const eslint = new ESLint({ cwd: folder, overrideConfigFile: true, overrideConfig: { files: ['**/*.js'], languageOptions: { ecmaVersion: 2015, sourceType: 'script' } } })
  const scripts = files.map(({ name }) => name).filter((name) => /^(app|host|later|worker|built-in).*\.js$/.test(name))
  expect(scripts).toHaveLength(5)
  const linted = await eslint.lintFiles(scripts)
  expect(linted.flatMap(({ messages }) => messages.filter(({ fatal }) => fatal))).toEqual([])
})

describe('a sign without a token', () => {
  test('shows its pairing code large in the middle, with what to do about it, in Thai', async () => {
    const world = newWorld()
    const server = await serve(world)
    const { page, complaints } = await openGlass(browser, server.url)
    await until(async () => expect(await page.textContent('.code')).toBe('K7M2P9QX'))
    expect(await page.textContent('.hint')).toBe('พิมพ์รหัสนี้ที่หน้าป้ายในระบบ')
    const box = await page.locator('.code').boundingBox()
    expect(box && box.height > 60).toBe(true)
    expect(box && Math.abs(box.x + box.width / 2 - 240) < 12 && Math.abs(box.y + box.height / 2 - 135) < 20).toBe(true)
    expect(await page.evaluate(() => document.fonts.check('600 20px Sarabun', 'ป้าย'))).toBe(true)
    expect(complaints).toEqual([])
  })
})

describe('a paired sign', () => {
  test('[MF2] [MF3] shows its pictures pixel for pixel in its rectangle and lights nothing else', async () => {
    const world = newWorld()
    world.wanted = await manifestOf(world, [1, 2], 1500)
    const server = await serve(world)
    const glass = await openPaired(world, server)
    const wanted = await Promise.all([...world.media.values()].map(rgb))
    const seen = new Set<number>()
    await until(async () => {
      const { inside, strays } = await look(glass.page)
      expect(strays).toBe(0)
      const which = wanted.findIndex((pixels) => pixels.equals(inside))
      expect(which).toBeGreaterThanOrEqual(0)
      seen.add(which)
      expect(seen.size).toBe(2)
    })
    expect(glass.complaints).toEqual([])
    expect(world.facts.map(({ kind }) => kind)).toEqual(['ready', 'shown'])
  })

  test('[PL3] [PL5] reports each play once through a lost answer and a server that was away', async () => {
    const world = newWorld()
    world.wanted = await manifestOf(world, [1, 2, 3], 500)
    world.loseAnswers = 1
    const first = await serve(world)
    const glass = await openPaired(world, first)
    await until(() => expect(world.ledger.length).toBeGreaterThan(2))
    await first.stop()
    const before = glass.plays.length
    await until(() => expect(glass.plays.length).toBeGreaterThan(before + 5))
    await serve(world, first.port)
    // A manifest that holds nothing ends the rotation, so that the two sums can stand still.
    world.wanted = await manifestOf(world, [], 500)
    await until(() => expect(world.facts.at(-1)).toEqual({ kind: 'shown', version: world.wanted?.version }), 30_000)
    await until(() => expect(ledgerSums(world)).toEqual(pageSums(glass)))
    gapless(world)
    const completed = glass.plays.filter(({ outcome }) => outcome === 'completed')
    expect(completed.length / glass.plays.length).toBeGreaterThan(0.6)
    for (const { shownMs } of completed) expect(Math.abs(shownMs - 500)).toBeLessThan(140)
  })

  test('[PL1] closes what stood when it died as interrupted by power, and numbers on', async () => {
    const world = newWorld()
    world.wanted = await manifestOf(world, [1, 2], 600)
    const server = await serve(world)
    const glass = await openPaired(world, server)
    await until(() => expect(glass.plays.length).toBeGreaterThan(3))
    await glass.page.reload()
    await until(() => expect(new Set(world.ledger.map(({ boot }) => boot)).size).toBe(2), 30_000)
    gapless(world)
    expect([...ledgerSums(world)].filter(([key]) => key.endsWith('interrupted power')).map(([, plays]) => plays)).toEqual([1])
    const [first] = world.hellos
    expect(world.hellos.at(-1)?.journal.journal).toBe(first?.journal.journal)
    expect(world.epoch).toBe(1)
  })

  test('[PL7] wiped storage gets a new epoch and is paired again by its new secret', async () => {
    const world = newWorld()
    world.wanted = await manifestOf(world, [1], 600)
    const server = await serve(world)
    const glass = await openPaired(world, server)
    await until(() => expect(world.ledger.length).toBeGreaterThan(0))
    await glass.page.goto('about:blank')
    await glass.context.newCDPSession(glass.page).then((cdp) =>
      cdp.send('Storage.clearDataForOrigin', { origin: new URL(server.url).origin, storageTypes: 'all' })
    )
    world.ledger = []
    await glass.page.goto(server.url)
    await until(async () => expect(await glass.page.textContent('.code')).toBe('K7M2P9QX'))
    server.pair()
    await until(() => expect(world.ledger.length).toBeGreaterThan(0))
    expect(world.epoch).toBe(2)
    expect(world.ledger[0]?.seq).toBe(1)
  })

  test('never shows a corrupted download: says so, fetches it again, and only then switches', async () => {
    const world = newWorld()
    world.wanted = await manifestOf(world, [1], 600)
    const server = await serve(world)
    const glass = await openPaired(world, server)
    const old = world.wanted.version
    const next = await manifestOf(world, [7], 600)
    const [asset = ''] = next.assets.map(({ sha256 }) => sha256)
    const right = world.media.get(asset) ?? Buffer.alloc(0)
    const wrong = Buffer.from(right)
    wrong.writeUInt8(wrong.readUInt8(wrong.length - 20) ^ 1, wrong.length - 20)
    world.spoiled.set(asset, wrong)
    server.publish(next)
    await until(() => expect(world.facts).toContainEqual({ kind: 'failed', version: next.version, fault: 'checksum' }))
    expect(await glass.state()).toMatchObject({ holding: old, showing: old })
    await until(() => expect(world.facts).toContainEqual({ kind: 'shown', version: next.version }))
    expect(world.requests.filter((path) => path === `/media/${asset}`)).toHaveLength(2)
    expect((await look(glass.page)).inside.equals(await rgb(right))).toBe(true)
  })

  test('a picture that went bad in the storage is found at the next start, fetched again and then played', async () => {
    const world = newWorld()
    world.wanted = await manifestOf(world, [1, 2], 600)
    const server = await serve(world)
    const glass = await openPaired(world, server)
    const [, asset = ''] = world.wanted.assets.map(({ sha256 }) => sha256)
    await glass.page.evaluate(
      (name) =>
        new Promise<void>((resolve, reject) => {
          const opening = indexedDB.open('paituean')
          opening.onerror = () => reject(new Error('the storage does not open'))
          opening.onsuccess = () => {
            const tx = opening.result.transaction('assets', 'readwrite', { durability: 'strict' })
            tx.objectStore('assets').put(new Blob(['damaged']), name)
            tx.oncomplete = () => {
              opening.result.close()
              resolve()
            }
          }
        }),
      asset
    )
    const asked = world.requests.filter((path) => path === `/media/${asset}`).length
    await glass.page.reload()
    await until(() => expect(world.requests.filter((path) => path === `/media/${asset}`).length).toBe(asked + 1))
    const since = glass.plays.length
    await until(() => expect(glass.plays.slice(since).some(({ slide, outcome }) => slide === 'slide-2@1' && outcome === 'completed')).toBe(true))
  })

  test('switches to a new manifest at a slide’s end without one empty frame', async () => {
    const world = newWorld()
    world.wanted = await manifestOf(world, [1, 2], 700)
    const server = await serve(world)
    const glass = await openPaired(world, server)
    const frames: Buffer[] = []
    const cdp = await glass.context.newCDPSession(glass.page)
    cdp.on('Page.screencastFrame', ({ data, sessionId }) => {
      frames.push(Buffer.from(data, 'base64'))
      void cdp.send('Page.screencastFrameAck', { sessionId })
    })
    await cdp.send('Page.startScreencast', { format: 'png', everyNthFrame: 1 })
    const next = await manifestOf(world, [3, 4], 700)
    server.publish(next)
    await until(() => expect(world.facts).toContainEqual({ kind: 'shown', version: next.version }))
    const after = glass.plays.length
    await until(() => expect(glass.plays.length).toBeGreaterThan(after + 2))
    await cdp.send('Page.stopScreencast')
    const pictures = await Promise.all([...world.media.values()].map(rgb))
    const { width, height, x: left, y: top } = frame
    expect(frames.length).toBeGreaterThan(3)
    for (const shot of frames) {
      const inside = await rgb(await sharp(shot).extract({ left, top, width, height }).png().toBuffer())
      expect(pictures.some((pixels) => pixels.equals(inside))).toBe(true)
    }
    const last = glass.plays.findLast(({ manifest }) => manifest !== next.version)
    expect(last).toMatchObject({ outcome: 'completed' })
  })

  test('[PA4] told to pair again, it keeps showing what it holds and shows no code', async () => {
    const world = newWorld()
    world.wanted = await manifestOf(world, [1], 600)
    const first = await serve(world)
    const glass = await openPaired(world, first)
    const pixels = await rgb([...world.media.values()][0] ?? Buffer.alloc(0))
    await first.stop()
    world.trusted = false
    const second = await serve(world, first.port)
    await until(async () => expect(await glass.page.textContent('.code')).toBe('K7M2P9QX'), 30_000)
    const { inside, strays } = await look(glass.page)
    expect(inside.equals(pixels) && strays === 0).toBe(true)
    world.trusted = true
    const hellos = world.hellos.length
    second.pair()
    await until(() => expect(world.hellos.length).toBeGreaterThan(hellos))
    await until(async () => expect((await glass.state()).linked).toBe(true))
  })

  test('reaches a server behind a network that blocks WebSockets', async () => {
    const world = newWorld()
    world.transports = ['polling']
    world.wanted = await manifestOf(world, [1], 600)
    const server = await serve(world)
    await openPaired(world, server)
    await until(() => expect(world.ledger.length).toBeGreaterThan(0))
  })

  test('only one window plays; the second one says so', async () => {
    const world = newWorld()
    world.wanted = await manifestOf(world, [1], 600)
    const server = await serve(world)
    const glass = await openPaired(world, server)
    const second = await glass.context.newPage()
    await second.goto(server.url)
    await until(async () => expect(await second.textContent('.hint')).toContain('หน้าต่างอื่น'))
    expect(await second.evaluate(() => 'paituean' in window)).toBe(false)
    await glass.page.close()
    await until(() => second.evaluate(async () => (await window.paituean.state()).showing).then((showing) => expect(showing).toBe(world.wanted?.version)))
  })
})
