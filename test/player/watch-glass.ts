/** Every frame that the compositor makes of a page, looked at from outside. */
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { rgb } from './glass.ts'
import { frame } from './pictures.ts'

/** Until stopped; then how many frames came, and which of them (by number) had none of the pictures in the sign's rectangle. */
export async function watchGlass(page: Page, pictures: Iterable<Buffer>): Promise<{ stop(): Promise<{ seen: number; empty: number[] }> }> {
  const session = await page.context().newCDPSession(page)
  const shots: Buffer[] = []
  session.on('Page.screencastFrame', ({ data, sessionId }) => {
    shots.push(Buffer.from(data, 'base64'))
    void session.send('Page.screencastFrameAck', { sessionId }).catch(() => undefined)
  })
  await session.send('Page.startScreencast', { format: 'png', everyNthFrame: 1 })
  return {
    async stop() {
      await session.send('Page.stopScreencast')
      const whole = await Promise.all([...pictures].map(rgb))
      const { x: left, y: top, width, height } = frame
      const looked = await Promise.all(shots.map(async (shot) => rgb(await sharp(shot).extract({ left, top, width, height }).png().toBuffer())))
      return { seen: shots.length, empty: looked.flatMap((inside, i) => (whole.some((picture) => picture.equals(inside)) ? [] : [i])) }
    }
  }
}
