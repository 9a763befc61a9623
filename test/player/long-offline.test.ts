/** Half a year without a network, at a play every eight seconds of twenty slides, in a real browser's storage. */
import { expect, onTestFinished, test, vi } from 'vitest'
import type { Row } from '../../player/numbering.ts'
import { buildIfStale } from '../../scripts/pages.ts'
import { openChromium } from '../support/chromium.ts'
import { openGlass } from './glass.ts'
import { newWorld, startLittleServer } from './little-server.ts'
import { manifestOf } from './pictures.ts'

const hourMs = 3_600_000
const hours = 180 * 24
const playsAnHour = 450
const slides = 20
const journal = 'j'.repeat(16)
const boot = 'b'.repeat(16)
const until = <T>(check: () => T | Promise<T>): Promise<T> => vi.waitFor(check, { timeout: 60_000, interval: 100 })

/** What a sign seals in each hour: slides in turn, all of them completed. */
function rowsOf(began: number): Row[] {
  const plays = Array.from({ length: slides }, (_, i) => Math.floor((playsAnHour - i + slides - 1) / slides))
  return Array.from({ length: hours }, (_, hour) => ({
    epoch: 1,
    seq: hour + 1,
    sealedAt: began + (hour + 1) * hourMs,
    record: {
      seq: hour + 1,
      boot,
      manifest: 'a'.repeat(64),
      p0: hour * playsAnHour,
      p1: (hour + 1) * playsAnHour - 1,
      m0: hour * hourMs,
      m1: (hour + 1) * hourMs - 8000,
      offsetMs: began,
      wallMs: began + hour * hourMs,
      tallies: plays.map((count, i) => ({ slide: `slide-of-a-warning-${i}@1`, outcome: 'completed' as const, reason: null, plays: count, shownMs: count * 8000 }))
    }
  }))
}
/** Runs in the page: writes rows as the player's shelf has them, and gives by how much its storage grew. */
async function fill(rows: Row[]): Promise<number> {
  const used = async (): Promise<number> => (await navigator.storage.estimate()).usage ?? 0
  const before = await used()
  const db = await new Promise<IDBDatabase>((resolve) => {
    const opening = indexedDB.open('paituean', 1)
    opening.onsuccess = () => resolve(opening.result)
  })
  for (let from = 0; from < rows.length; from += 500)
    await new Promise<void>((resolve, reject) => {
      const tx = db.transaction(['rows', 'notes'], 'readwrite', { durability: 'strict' })
      for (const row of rows.slice(from, from + 500)) tx.objectStore('rows').put(row)
      const last = rows[Math.min(rows.length, from + 500) - 1]
      tx.objectStore('notes').put({ journal: last ? 'j'.repeat(16) : '', epoch: 1, seq: last?.seq ?? 0, cursor: 0 }, 'numbering')
      tx.oncomplete = () => resolve()
      tx.onabort = () => reject(tx.error ?? new Error('no room'))
    })
  db.close()
  return (await used()) - before
}

test('180 days of unsent plays take a few megabytes, and go to the server in order and once while every slide keeps its time', { timeout: 180_000 }, async () => {
  const { player: folder } = await buildIfStale()
  const browser = await openChromium()
  onTestFinished(() => browser.close())
  const world = newWorld()
  world.wanted = await manifestOf(world, [1, 2, 3], 1000)
  const server = await startLittleServer(folder, world)
  onTestFinished(() => server.stop())
  const glass = await openGlass(browser, server.url)
  await until(async () => expect(await glass.page.textContent('.code')).toMatch(/^\w{8}$/))
  server.pair()
  await until(() => expect(world.ledger.length).toBeGreaterThan(0))
  // Off its own page its storage stands still.
  await glass.page.goto(new URL(`/media/${[...world.media.keys()][0] ?? ''}`, server.url).href)
  const began = Date.now() - hours * hourMs
  const grown = await glass.page.evaluate(fill, rowsOf(began))
  Object.assign(world, { epoch: 1, journal, ledger: [], arrived: [] })
  console.log(`180 days, ${hours} records: ${(grown / 1024 / 1024).toFixed(1)} MB`)
  expect(grown).toBeLessThan(8 * 1024 * 1024)

  const before = glass.plays.length
  await glass.page.goto(server.url)
  await until(() => expect(world.ledger.length).toBeGreaterThanOrEqual(hours))
  await until(() => expect(glass.plays.length).toBeGreaterThan(before + 6))
  // One that was answered late may arrive again; it is applied once.
  expect(world.ledger.slice(0, hours).map(({ seq }) => seq)).toEqual(Array.from({ length: hours }, (_, i) => i + 1))
  expect(world.ledger.slice(0, hours).reduce((sum, { p0, p1 }) => sum + p1 - p0 + 1, 0)).toBe(hours * playsAnHour)
  // The first began within its slot.
  expect(glass.plays.slice(before + 1).filter(({ outcome }) => outcome !== 'completed')).toEqual([])
  expect((await glass.state()).unsentRecords).toBeLessThan(5)
})
