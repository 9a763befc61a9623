/** A sign for measuring: paired with a real server, then given the rhythm that a measurement needs. */
import { setTimeout as wait } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import type { Manifest } from '../../../server/domain/manifest.ts'
import { api } from '../../../server/protocol/api.ts'
import { Complaint } from '../../run-command.ts'
import type { OwnServer } from '../../simulator/own-server.ts'
import { seatsFor } from '../../simulator/sign-seats.ts'
import type { Measured } from './browser.ts'
import { watching } from './watch-page.ts'

const patienceMs = 60_000

export interface Rhythm {
  dwellMs: number
  /** So many of the manifest's slides. */
  slides: number
}
export interface BenchSign {
  /** The sign's picture files, as the server gives them. */
  pictures(): Promise<Uint8Array[]>
  open(): Promise<void>
  /** Opens the page anew with another rhythm. */
  rotate(rhythm: Rhythm): Promise<void>
  /** Leaves it nothing but its token. */
  forget(): Promise<void>
}

/** Runs in the page: changes what it holds. With another rhythm the server still finds it holding the version it wants; with none it holds nothing. */
function change(rhythm: Rhythm | null): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('paituean')
    opening.onerror = () => reject(new Error('The storage does not open'))
    opening.onsuccess = () => {
      const tx = opening.result.transaction(['notes', 'assets'], 'readwrite', { durability: 'strict' })
      const notes = tx.objectStore('notes')
      const reading = notes.get('active') as IDBRequest<Manifest>
      reading.onsuccess = () => {
        const held = reading.result
        if (rhythm === null) {
          tx.objectStore('assets').clear()
          notes.delete('active')
          return
        }
        const slots = held.slides.slice(0, rhythm.slides).map(({ key }) => ({ slide: key, dwellMs: rhythm.dwellMs }))
        notes.put({ ...held, loops: [{ id: 'bench', slots }], segments: [], levels: [], fadeMs: 0, fallback: 'bench' }, 'active')
      }
      tx.oncomplete = () => {
        opening.result.close()
        resolve()
      }
    }
  })
}
/** Runs in the page: the names of the files it needs. */
const neededFiles = (): Promise<string[]> =>
  new Promise((resolve) => {
    const opening = indexedDB.open('paituean')
    opening.onsuccess = () => {
      const reading = opening.result.transaction('notes').objectStore('notes').get('active') as IDBRequest<Manifest>
      reading.onsuccess = () => {
        opening.result.close()
        resolve(reading.result.assets.map(({ sha256 }) => sha256))
      }
    }
  })

export const turned = (page: Page, changes: number, timeoutMs = 120_000): Promise<unknown> =>
  page.waitForFunction((least) => window.watched.count >= least, changes, { timeout: timeoutMs, polling: 500 })

export interface SignPage {
  /** The server's address of the page, or the loader's on this disk. */
  url: string
  canvas: { x: number; y: number; width: number; height: number }
}

/** The code that the sign's page shows, in whichever frame it stands. */
async function codeOn(page: Page): Promise<string> {
  for (const end = performance.now() + patienceMs; performance.now() < end; ) {
    for (const frame of page.frames()) {
      const text = await frame.locator('#holding .code').textContent({ timeout: 200 }).catch(() => null)
      if (text !== null && /^\w{8}$/.test(text)) return text
    }
    await wait(200)
  }
  throw new Complaint(`Expected a pairing code within ${patienceMs / 1000} s`)
}

/** Pairs the page with a sign of this canvas. */
export async function pairSign({ author, url: server }: OwnServer, { page }: Measured, { url, canvas }: SignPage): Promise<BenchSign> {
  const [seat = ''] = await seatsFor(author, 1)
  const sign = (await author.call(api.signs)).find((view) => view.sign.id === seat)?.sign
  if (sign === undefined) throw new Error('Expected a sign that nobody has paired')
  await author.call(api.changeSign, { params: { id: seat }, body: { ...sign, canvas: { ...sign.canvas, ...canvas } } })
  await page.addInitScript(watching.script, watching.kept)
  // Left first: an address that differs in nothing is not loaded again.
  const open = async (): Promise<void> => {
    await page.goto('about:blank')
    await page.goto(url)
  }
  await open()
  await author.pair(seat, await codeOn(page))
  await turned(page, 1)
  return {
    open,
    pictures: async () => Promise.all((await page.evaluate(neededFiles)).map(async (sha256) => (await fetch(`${server}/media/${sha256}`)).bytes())),
    async rotate(rhythm) {
      await page.evaluate(change, rhythm)
      await open()
      await turned(page, 1)
    },
    forget: () => page.evaluate(change, null)
  }
}
