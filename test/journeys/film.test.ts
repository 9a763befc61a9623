/** A film's way through the real server to a real player: uploaded, approved, published, moving on the glass, counted. */
import { readFile } from 'node:fs/promises'
import { expect, onTestFinished, test } from 'vitest'
import { z } from 'zod'
import { Film } from '../../server/domain/slide.ts'
import { api } from '../../server/protocol/api.ts'
import { openChromium } from '../support/chromium.ts'
import { filmFile } from '../support/films/film.ts'
import { becomeAdministrator, bringIn } from '../support/people.ts'
import { litOutside } from '../support/pixels.ts'
import { publish } from '../support/on-air.ts'
import { startSystem } from '../support/system.ts'

test('a film is uploaded, approved by another, published, moves on the glass and is counted', { timeout: 120_000 }, async () => {
  const system = await startSystem()
  const administrator = await becomeAdministrator(system)
  const approver = await bringIn(system.url, administrator, 'approver', ['approver'])
  const taken = await administrator.upload(api.uploadFilm, await readFile(filmFile('h264.mp4')), 'h264.mp4')
  const { film } = z.object({ film: Film }).parse(taken.body)
  const slide = await administrator.call(api.writeSlide, {
    body: { title: 'ภาพยนตร์เตือนภัย', content: { kind: 'video', film, poster: null, fit: 'cover', background: '#000000' } }
  })
  const params = { id: slide.id, revision: 1 }
  await administrator.call(api.submitSlide, { params })
  await approver.call(api.approveSlide, { params })
  await administrator.call(api.createPlaylist, {
    body: { name: 'ภาพยนตร์', enabled: true, entries: [{ slide: slide.id, dwellMs: 3000, share: 1 }], target: [{ kind: 'nation' }] }
  })
  await publish(administrator)

  const sign = (await administrator.call(api.signs)).find((view) => view.sign.canvas.width <= 320)?.sign
  if (sign === undefined) throw new Error('no small sign')
  const browser = await openChromium()
  onTestFinished(() => browser.close())
  const page = await browser.newPage({ viewport: { width: 640, height: 360 } })
  await page.goto(`${system.url}/player/`)
  const code = page.frameLocator('iframe').locator('#holding .code')
  await code.filter({ hasText: /[0-9A-Z]{4}/ }).waitFor()
  await administrator.call(api.pairSign, { params: { id: sign.id }, body: { code: await code.innerText() } })
  const view = async () => (await administrator.call(api.signs)).find((each) => each.sign.id === sign.id)
  await expect.poll(async () => (await view())?.shown?.issue, { timeout: 30_000 }).toBe(1)

  const pictures = new Set<string>()
  await expect
    .poll(
      async () => {
        const png = await page.screenshot({ type: 'png' })
        expect(await litOutside(png, sign.canvas)).toBe(0)
        return pictures.add(png.toString('base64')).size
      },
      { timeout: 20_000, interval: 200 }
    )
    .toBeGreaterThan(3)
  await expect
    .poll(async () => (await page.evaluate(() => window.paituean.state())).plays.completed, { timeout: 30_000 })
    .toBeGreaterThan(1)
  await page.reload()
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Bangkok' }).format(Date.now())
  const rows = () => administrator.call(api.statistics, { query: { from: today, to: today, by: 'slide' } })
  await expect.poll(async () => (await rows()).find(({ key }) => key === slide.id)?.completed ?? 0, { timeout: 60_000 }).toBeGreaterThan(1)
})
