/** A player page under watch: what is on its glass, and its own log of plays. */
import type { Browser, BrowserContext, Page } from 'playwright-core'
import sharp from 'sharp'
import { onTestFinished } from 'vitest'
import type { PlayDetail, PlayerState } from '../../player/observer.ts'
import { frame } from './pictures.ts'

export interface Glass {
  page: Page
  context: BrowserContext
  /** Every play told so far, over all loads of the page. */
  plays: PlayDetail[]
  /** Policy violations and page errors. */
  complaints: string[]
  state(): Promise<PlayerState>
}

/** `screen`: the page's own size at one pixel a CSS pixel, or null for the browser's window and scale. */
export async function openGlass(browser: Browser, url: string, screen: { width: number; height: number } | null = { width: 480, height: 270 }): Promise<Glass> {
  const context = await browser.newContext({ viewport: screen, ...(screen ? { deviceScaleFactor: 1 } : {}), locale: 'en-US' })
  onTestFinished(() => context.close())
  const plays: PlayDetail[] = []
  const complaints: string[] = []
  await context.exposeFunction('tellPlay', (play: PlayDetail) => void plays.push(play))
  await context.addInitScript(() => {
    Math.random = () => 0.1
    addEventListener('paituean:play', (event) => {
      const tell = Reflect.get(window, 'tellPlay') as (detail: unknown) => void
      tell((event as CustomEvent<unknown>).detail)
    })
  })
  const page = await context.newPage()
  page.on('pageerror', (error) => complaints.push(String(error)))
  page.on('console', (message) => {
    if (!/ERR_CONNECTION_REFUSED|WebSocket connection|Failed to load resource/.test(message.text())) complaints.push(message.text())
  })
  await page.goto(url)
  return { page, context, plays, complaints, state: () => page.evaluate(() => window.paituean.state()) }
}

/** Pixels of a picture as raw RGB. */
export const rgb = (png: Buffer): Promise<Buffer> => sharp(png).removeAlpha().raw().toBuffer()

export interface Look {
  /** The sign's rectangle, raw RGB. */
  inside: Buffer
  /** Lit pixels outside it. */
  strays: number
}
export async function look(page: Page): Promise<Look> {
  const shot = await page.screenshot()
  const { data, info } = await sharp(shot).removeAlpha().raw().toBuffer({ resolveWithObject: true })
  const { x: left, y: top, width, height } = frame
  let strays = 0
  for (let y = 0; y < info.height; y++)
    for (let x = 0; x < info.width; x++) {
      const within = x >= left && x < left + width && y >= top && y < top + height
      const at = (y * info.width + x) * 3
      if (!within && (data[at] || data[at + 1] || data[at + 2])) strays++
    }
  return { inside: await sharp(shot).extract({ left, top, width, height }).removeAlpha().raw().toBuffer(), strays }
}
