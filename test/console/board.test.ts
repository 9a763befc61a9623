import { expect, test } from 'vitest'
import { api } from '../../server/protocol/api.ts'
import { publish } from '../support/on-air.ts'
import { watchFleet } from '../support/watched-fleet.ts'
import { expectSoundInEveryLook } from './every-look.ts'
import { openConsole } from './open-console.ts'

test('an issue’s board is live: what the signs said by stage, who is missing and why by province, and everything again after a reload', async () => {
  const opened = await openConsole()
  const { page, url, administrator, system } = opened
  await administrator.call(api.approveSlide, { params: { id: 'fake-shop', revision: 1 } })
  await administrator.call(api.createPlaylist, { body: { name: 'คำเตือน', enabled: true, target: [{ kind: 'nation' }], entries: [{ slide: 'fake-shop', dwellMs: 3000, share: 1 }] } })
  await publish(administrator, '')
  const views = await administrator.call(api.signs)
  const few = views.slice(0, 4).map(({ sign }) => sign)
  const ids = few.map(({ id }) => id)

  await page.getByRole('link', { name: 'ติดตามการส่งไปยังป้าย' }).click()
  await page.getByRole('heading', { name: 'ฉบับที่ 1: การส่งไปยังป้าย' }).waitFor()
  await page.getByRole('progressbar', { name: `แสดงแล้ว 0 จาก ${views.length}` }).waitFor({ state: 'attached' })
  await page.getByText('ยังไม่จับคู่กับเครื่องควบคุม').first().waitFor()

  const { fleet } = watchFleet(system.url, administrator, ids, 'board')
  await page.getByRole('progressbar', { name: `แสดงแล้ว 4 จาก ${views.length}` }).waitFor({ state: 'attached', timeout: 90_000 })
  const provinces = await administrator.call(api.provinces)
  const place = provinces.find(({ code }) => code === few[0]?.province)
  await page.getByRole('button', { name: `${place?.nameTh}: แสดงแล้ว 1` }).click()
  await page.getByRole('heading', { name: 'ป้ายที่ยังไม่แสดง (0)' }).waitFor()
  await page.getByText('ทุกป้าย', { exact: true }).click()
  await page.getByRole('row', { name: new RegExp(`^${few[0]?.name}.*แสดงแล้ว`) }).waitFor()
  expect(page.url()).toContain(`province=${place?.code}`)

  // One is cut off before the next issue: the board says since when, and never that it shows it.
  const away = few[1]
  fleet.sign(away?.id ?? '')?.leave()
  await expect.poll(async () => (await administrator.call(api.signs)).find(({ sign }) => sign.id === away?.id)?.onlineSince, { timeout: 60_000 }).toBe(null)
  await administrator.call(api.approveSlide, { params: { id: 'sms-link', revision: 1 } })
  const [playlist] = await administrator.call(api.playlists)
  if (playlist === undefined) throw new Error('expected a playlist')
  const { id, ...plan } = playlist
  await administrator.call(api.changePlaylist, { params: { id }, body: { ...plan, entries: [{ slide: 'sms-link', dwellMs: 3000, share: 1 }] } })
  await publish(administrator, '')
  await page.goto(`${url}/issues/2/board`)
  await page.getByRole('progressbar', { name: `แสดงแล้ว 3 จาก ${views.length}` }).waitFor({ state: 'attached', timeout: 90_000 })
  const row = page.getByRole('row', { name: new RegExp(`^${away?.name}`) })
  await row.getByText(/^ขาดการติดต่อตั้งแต่/).waitFor()
  await row.getByText('ขาดการติดต่อ', { exact: true }).waitFor()
  await expectSoundInEveryLook(opened, '/issues/2/board', 'board', () => page.getByRole('progressbar').first().waitFor({ state: 'attached' }))

  fleet.sign(away?.id ?? '')?.comeBack()
  await page.goto(`${url}/issues/2/board`)
  await page.getByRole('progressbar', { name: `แสดงแล้ว 4 จาก ${views.length}` }).waitFor({ state: 'attached', timeout: 90_000 })
  await page.goto(`${url}/issues/99/board`)
  await page.getByRole('alert').waitFor()
}, 240_000)
