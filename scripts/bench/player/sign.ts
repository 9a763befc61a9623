/** A sign for measuring: paired with a real server, then given the rhythm that a measurement needs. */
import type { Page } from 'playwright-core'
import type { Manifest } from '../../../server/domain/manifest.ts'
import { api } from '../../../server/protocol/api.ts'
import type { OwnServer } from '../../simulator/own-server.ts'
import { seatsFor } from '../../simulator/sign-seats.ts'
import type { Measured } from './browser.ts'
import { watching } from './watch-page.ts'

export interface Rhythm {
  dwellMs: number
  /** So many of the manifest's slides. */
  slides: number
}
export interface BenchSign {
  /** The sign's picture files, as the server gives them. */
  pictures(): Promise<Uint8Array[]>
  open(): Promise<unknown>
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

/** Pairs the page with a sign of this canvas. */
export async function pairSign({ author, url }: OwnServer, { page }: Measured, canvas: { x: number; y: number; width: number; height: number }): Promise<BenchSign> {
  const [seat = ''] = await seatsFor(author, 1)
  const sign = (await author.call(api.signs)).find((view) => view.sign.id === seat)?.sign
  if (sign === undefined) throw new Error('Expected a sign that nobody has paired')
  await author.call(api.changeSign, { params: { id: seat }, body: { ...sign, canvas: { ...sign.canvas, ...canvas } } })
  await page.addInitScript(watching.script, watching.kept)
  const open = (): Promise<unknown> => page.goto(`${url}/player/`)
  await open()
  const code = page.locator('#holding .code').filter({ hasText: /^\w{8}$/ })
  await code.waitFor({ timeout: 60_000 })
  await author.pair(seat, await code.innerText())
  await turned(page, 1)
  return {
    open,
    pictures: async () => Promise.all((await page.evaluate(neededFiles)).map(async (sha256) => (await fetch(`${url}/media/${sha256}`)).bytes())),
    async rotate(rhythm) {
      await page.evaluate(change, rhythm)
      await open()
      await turned(page, 1)
    },
    forget: () => page.evaluate(change, null)
  }
}
