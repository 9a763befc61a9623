import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { newestRevision, type Slide } from '../../server/domain/slide.ts'
import { api } from '../../server/protocol/api.ts'
import type { Caller } from '../support/caller.ts'
import { openConsole } from './open-console.ts'

/** Dark, with one bright corner. */
async function picture(): Promise<Buffer> {
  const corner = { create: { width: 200, height: 200, channels: 3, background: '#f0c419' } } as const
  return sharp({ create: { width: 900, height: 600, channels: 3, background: '#12305c' } }).composite([{ input: corner, left: 700, top: 0 }]).png().toBuffer()
}
const send = async (page: Page): Promise<void> =>
  page.locator('input[type=file]').setInputFiles({ name: 'ภาพเตือน.png', mimeType: 'image/png', buffer: await picture() })
const hasYellow = async (page: Page, name: string): Promise<boolean> => {
  const source = await page.getByRole('img', { name }).getAttribute('src')
  const { channels } = await sharp(Buffer.from(source?.split(',')[1] ?? '', 'base64')).stats()
  return (channels[0]?.max ?? 0) > 200
}

async function slideCalled(caller: Caller, title: string): Promise<Slide> {
  const found = (await caller.call(api.slideRoll)).find((each) => each.title === title)
  return caller.call(api.slide, { params: { id: found?.id } })
}

test('a picture’s focal point is set by a press and by arrow keys, and every shape of sign shows at once what it makes of it', async () => {
  const { page, url, administrator, faults } = await openConsole()
  await page.goto(`${url}/slides/new/pictures`)
  await send(page)
  await page.getByRole('button', { name: 'เลือกจุดสำคัญ' }).click()
  const picker = page.getByRole('button', { name: /จุดสำคัญของ ภาพเตือน\.png/ })
  const { width, height } = (await picker.boundingBox()) ?? { width: 0, height: 0 }
  await picker.click({ position: { x: width * 0.9, y: height * 0.1 } })
  await page.getByRole('button', { name: 'จากซ้าย 90% จากบน 10%' }).waitFor()
  await expect.poll(() => hasYellow(page, 'ภาพเตือน.png บนป้ายแนวตั้ง')).toBe(true)
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Shift+ArrowDown')
  await page.getByRole('button', { name: 'จากซ้าย 89% จากบน 20%' }).waitFor()
  for (let press = 0; press < 9; press++) await page.keyboard.press('Shift+ArrowLeft')
  await expect.poll(() => hasYellow(page, 'ภาพเตือน.png บนป้ายแนวตั้ง')).toBe(false)
  await page.keyboard.press('Shift+ArrowRight')
  await page.getByRole('button', { name: 'สร้าง 1 สไลด์' }).click()
  await page.waitForURL('**/slides?step=submitted')
  const slide = await slideCalled(administrator, 'ภาพเตือน')
  expect(newestRevision(slide).content).toMatchObject({ kind: 'picture', artworks: [{ focus: { x: 0.1, y: 0.2 } }] })
  expect(faults).toEqual([])
})

test('a composed slide carries a picture and a QR code, which a sign that faces traffic warns of', async () => {
  const { page, url, administrator } = await openConsole()
  const [sign] = await administrator.call(api.signs)
  if (sign === undefined) throw new Error('expected the example signs')
  await page.goto(`${url}/signs?province=${sign.sign.province}`)
  await page.getByRole('button', { name: `ดำเนินการกับ «${sign.sign.name}»` }).click()
  await page.getByRole('menuitem', { name: 'แก้ไขข้อมูลป้าย' }).click()
  for (const [label, value] of [['กว้าง (พิกเซล)', '640'], ['สูง (พิกเซล)', '320']] as const) await page.getByLabel(label).fill(value)
  await page.getByRole('switch', { name: 'ป้ายหันหาผู้ขับขี่' }).click()
  await page.getByRole('button', { name: 'บันทึก', exact: true }).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  const changed = (await administrator.call(api.signs)).find((each) => each.sign.id === sign.sign.id)
  expect(changed?.sign.facesTraffic).toBe(true)

  await page.goto(`${url}/slides/new/text`)
  await page.getByLabel('พาดหัว').first().fill('อย่ากดลิงก์')
  await page.getByRole('button', { name: 'เพิ่มภาพประกอบหรือ QR' }).click()
  await send(page)
  await page.getByRole('button', { name: /จุดสำคัญของ ภาพเตือน\.png/ }).waitFor()
  await page.getByLabel('ข้อความใน QR').fill('tel:1441')
  await page.getByRole('combobox', { name: 'ดูบนป้าย' }).fill(sign.sign.name)
  await page.getByRole('option', { name: sign.sign.name }).click()
  await page.getByRole('status').getByText(/ผู้ขับขี่/).waitFor()
  await page.getByRole('button', { name: 'บันทึกเป็นฉบับร่าง' }).click()
  await page.getByRole('heading', { name: 'อย่ากดลิงก์' }).waitFor()
  const slide = await slideCalled(administrator, 'อย่ากดลิงก์')
  expect(newestRevision(slide).content).toMatchObject({ qr: 'tel:1441', artworks: [{ fileName: 'ภาพเตือน.png' }] })
})
