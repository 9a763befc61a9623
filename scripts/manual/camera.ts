/** Takes the manual's pictures: Chromium, in Thai, each page whole and at rest, written small. */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { chromium, type BrowserContext, type Locator, type Page } from 'playwright-core'
import sharp from 'sharp'
import { needChromium } from '../find-chromium.ts'
import type { Operator } from '../simulator/operator.ts'

const desk = { width: 1280, height: 800 }
const phone = { width: 390, height: 844 }
/** The first with which a picture is small enough; the last where none is. */
const qualities = [72, 60, 48]
const smallBytes = 60_000

async function smallOf(shot: Buffer): Promise<Buffer> {
  let small = shot
  for (const quality of qualities) {
    small = await sharp(shot).webp({ quality, effort: 6, smartSubsample: true }).toBuffer()
    if (small.length <= smallBytes) break
  }
  return small
}

interface Frame {
  part?: Locator
  /** Of the window, px. */
  height?: number
  /** The foot of the page, not its head. */
  atEnd?: boolean
}
export interface Camera {
  /** A page in a window of its own, of this person or of nobody. */
  open(of: Operator | null, options?: { onPhone?: boolean }): Promise<Page>
  /** What is seen of the page, or of a part of it. */
  take(page: Page, name: string, options?: Frame): Promise<void>
  /** Bytes of each picture taken. */
  taken(): ReadonlyMap<string, number>
  close(): Promise<void>
}

/** Nothing is on its way any more: no skeleton, no toast, pictures and typefaces there. */
export async function settle(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const inSight = (element: Element): boolean => {
      const { top, bottom } = element.getBoundingClientRect()
      // What a box of its own scrolls away is not in sight either.
      for (let outer = element.parentElement; outer !== null; outer = outer.parentElement) {
        const frame = outer.getBoundingClientRect()
        if (getComputedStyle(outer).overflowY !== 'visible' && (top >= frame.bottom || bottom <= frame.top)) return false
      }
      return bottom > 0 && top < innerHeight
    }
    const waiting = [...document.querySelectorAll('.mantine-Loader-root, .mantine-Skeleton-root, .toasts *')].some(inSight)
    const pictures = [...document.images].every((image) => image.complete || !inSight(image))
    return !waiting && pictures && document.fonts.status === 'loaded'
  })
  await page.waitForTimeout(400)
}

/** `clock`: the time in the pictures; browsers are told it too, as a controller's clock is set right. */
export async function openCamera(url: string, folder: string, clock: { now(): number }): Promise<Camera> {
  await mkdir(folder, { recursive: true })
  const browser = await chromium.launch({
    executablePath: needChromium(process.env),
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--force-color-profile=srgb', '--hide-scrollbars']
  })
  const taken = new Map<string, number>()
  const enter = async (context: BrowserContext, of: Operator): Promise<void> => {
    const cookies = of.cookie().split('; ').map((pair) => {
      const cut = pair.indexOf('=')
      return { name: pair.slice(0, cut), value: pair.slice(cut + 1), url }
    })
    await context.addCookies(cookies)
  }
  return {
    async open(of, { onPhone = false } = {}) {
      const context = await browser.newContext({ viewport: onPhone ? phone : desk, locale: 'th-TH', timezoneId: 'Asia/Bangkok', reducedMotion: 'reduce' })
      await context.addInitScript((ahead) => {
        const own = Date.now.bind(Date)
        Date.now = () => own() + ahead
      }, clock.now() - Date.now())
      if (of !== null) await enter(context, of)
      return context.newPage()
    },
    async take(page, name, { part, height, atEnd = false } = {}) {
      const { width } = page.viewportSize() ?? desk
      if (height !== undefined) await page.setViewportSize({ width, height })
      await page.evaluate((top) => scrollTo(0, top), atEnd ? 100_000 : 0)
      await settle(page)
      const shot = await (part ?? page).screenshot({ animations: 'disabled' })
      const small = await smallOf(shot)
      await writeFile(join(folder, `${name}.webp`), small)
      taken.set(name, small.length)
      if (height !== undefined) await page.setViewportSize(width === phone.width ? phone : desk)
    },
    taken: () => taken,
    close: () => browser.close()
  }
}
