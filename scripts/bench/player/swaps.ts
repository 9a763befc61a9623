/** Changes of picture: how true each dwell is, and whether a frame was ever empty, torn or left out. */
import { createHash } from 'node:crypto'
import sharp from 'sharp'
import type { Measured } from './browser.ts'
import { atMost } from './limit.ts'
import { turned, type BenchSign } from './sign.ts'

const dwellMs = 500
const dwells = 120
/** A frame of 60 a second, and what timers are off by. */
const frameMs = 1000 / 60 + 1
const minute = 60_000
const swapMs = 300
const swaps = 200

export interface Rectangle {
  x: number
  y: number
  width: number
  height: number
}
const faceOf = async (picture: Uint8Array, part?: Rectangle): Promise<string> => {
  const whole = sharp(picture).removeAlpha()
  const seen = part ? whole.extract({ left: part.x, top: part.y, width: part.width, height: part.height }) : whole
  return createHash('sha256').update(await seen.raw().toBuffer()).digest('hex')
}

export async function dwell({ page }: Measured, sign: BenchSign): Promise<void> {
  await sign.rotate({ dwellMs, slides: 8 })
  const first = await page.evaluate(() => window.watched.count)
  await turned(page, first + dwells + 1)
  const changes = (await page.evaluate(() => window.watched.changes)).slice(first, first + dwells + 1)
  const spans = changes.slice(1).map((at, i) => at - (changes[i] ?? 0))
  const near = spans.filter((span) => Math.abs(span - dwellMs) <= frameMs).length
  const took = (changes.at(-1) ?? 0) - (changes[0] ?? 0)
  atMost(`dwells further than a frame from ${dwellMs} ms, of ${spans.length}`, (100 * (spans.length - near)) / spans.length, 5, ' %')
  atMost('drift, frames a minute', Math.abs(took - spans.length * dwellMs) / (took / minute) / (1000 / 60), 2)
}

export const framesOf = (frame: Rectangle) => async ({ page, cdp }: Measured, sign: BenchSign): Promise<void> => {
  const known = new Set(await Promise.all((await sign.pictures()).map((picture) => faceOf(picture))))
  await sign.rotate({ dwellMs: swapMs, slides: 8 })
  const faces: Promise<string>[] = []
  cdp.on('Page.screencastFrame', ({ data, sessionId }) => {
    faces.push(faceOf(Buffer.from(data, 'base64'), frame))
    void cdp.send('Page.screencastFrameAck', { sessionId })
  })
  const before = await page.evaluate(() => window.watched.count)
  await cdp.send('Page.startScreencast', { format: 'png', everyNthFrame: 1 })
  await turned(page, before + swaps)
  await cdp.send('Page.stopScreencast')
  const made = (await page.evaluate(() => window.watched.count)) - before
  const seen = await Promise.all(faces)
  const shown = seen.filter((face, i) => i > 0 && face !== seen[i - 1]).length
  atMost(`frames that were no slide, over ${made} swaps`, seen.filter((face) => !known.has(face)).length, 0)
  atMost('swaps whose picture was in no frame', Math.max(0, made - shown - 1), 0)
}
