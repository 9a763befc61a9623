/** A record that was torn at the end of the browser's own log, as a full disk or a power cut leaves it; on the real page in a browser that is killed. */
import { appendFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { buildPlayer } from '../../scripts/build-player.ts'
import { startKiosk } from '../../scripts/drill/kiosk-browser.ts'
import { createLeaving } from '../../scripts/drill/leaving.ts'
import { createTruth } from '../../scripts/drill/truth.ts'
import { needChromium } from '../../scripts/find-chromium.ts'
import { tempFolder } from '../support/temp-folder.ts'
import { newWorld, startLittleServer } from './little-server.ts'
import { manifestOf } from './pictures.ts'

const until = (check: () => void | Promise<void>): Promise<void> => vi.waitFor(check, { timeout: 20_000, interval: 50 })

/** The head of a record of 600 bytes, and 40 of them. */
const stump = Buffer.concat([Buffer.from([0x78, 0x56, 0x34, 0x12, 600 & 255, 600 >> 8, 1]), Buffer.alloc(40)])

async function tearLog(profile: string): Promise<void> {
  const databases = join(profile, 'Default', 'IndexedDB')
  const kept = (await readdir(databases)).find((name) => name.endsWith('.leveldb')) ?? ''
  const log = (await readdir(join(databases, kept))).filter((name) => name.endsWith('.log')).sort().at(-1) ?? ''
  await appendFile(join(databases, kept, log), stump)
}

test('what the sign keeps outlives a torn record in the browser’s log, also at the start after the next', { timeout: 120_000 }, async () => {
  const [page, profile] = await Promise.all([tempFolder(), tempFolder()])
  await buildPlayer(page)
  const world = newWorld()
  world.wanted = await manifestOf(world, [1, 2], 1000)
  const server = await startLittleServer(page, world)
  const leaving = createLeaving()
  onTestFinished(async () => {
    await leaving.leave()
    await server.stop()
  })
  const start = () => startKiosk({ executable: needChromium(process.env), profile, url: server.url, truth: createTruth(), leaving })
  const first = await start()
  await until(async () => expect(await first.page.textContent('.code')).toMatch(/^\w{8}$/))
  server.pair()
  await until(() => expect(world.ledger.length).toBeGreaterThan(0))
  await first.kill()
  await tearLog(profile)
  for (let starts = 0; starts < 2; starts++) {
    const had = world.ledger.length
    const { kill } = await start()
    await until(() => expect(world.ledger.length).toBeGreaterThan(had))
    await kill()
  }
  expect(new Set(world.hellos.map(({ journal: { journal } }) => journal)).size).toBe(1)
})
