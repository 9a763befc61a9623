/** Pictures of signs, one of them a real player's page in a browser. */
import type { Scene } from './scene.ts'
import { unpaired } from './trial-system.ts'

export async function picturesOfSigns({ system, camera }: Scene): Promise<void> {
  const { url, people } = system
  const [, paired] = unpaired
  const page = await camera.open(people.publisher)
  await page.goto(`${url}/signs?sort=trouble`)
  await page.getByText('76 ป้าย').first().waitFor()
  await camera.take(page, 'signs')

  const kiosk = await camera.open(null)
  // Its glass, which is the whole of what this machine puts out.
  await kiosk.setViewportSize({ width: 640, height: 320 })
  await kiosk.goto(`${url}/player/`)
  const shown = kiosk.locator('iframe').first().contentFrame().locator('.code').filter({ hasText: /\S/ })
  await shown.waitFor({ timeout: 30_000 })
  const code = await shown.innerText()
  await camera.take(kiosk, 'pairing-code')

  await page.goto(`${url}/signs?state=unpaired`)
  await page.getByRole('row', { name: /อุดรธานี/ }).getByRole('button', { name: 'จับคู่', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'รหัสจับคู่' }).fill(code)
  await camera.take(page, 'pair', { part: dialog })
  await dialog.getByRole('button', { name: 'จับคู่', exact: true }).click()
  await dialog.waitFor({ state: 'detached' })

  await page.goto(`${url}/signs/${paired}`)
  await page.getByRole('heading', { level: 1, name: 'ป้ายอุดรธานี 1' }).waitFor()
  await page.getByText('แสดงแล้ว', { exact: true }).first().waitFor({ timeout: 120_000 })
  await page.getByRole('button', { name: 'ขอภาพจากป้าย' }).first().click()
  await page.getByRole('img', { name: 'ภาพที่ ป้ายอุดรธานี 1 ส่งมา' }).waitFor({ timeout: 60_000 })
  await page.getByRole('button', { name: 'การ์ดทดสอบ' }).click()
  await kiosk.waitForTimeout(4000)
  await camera.take(kiosk, 'test-card')
  await camera.take(page, 'sign', { height: 1290 })

  await page.getByRole('button', { name: 'แก้ไขข้อมูลป้าย' }).click()
  await page.getByRole('dialog').getByRole('textbox', { name: 'ชื่อป้าย' }).waitFor()
  await page.setViewportSize({ width: 1280, height: 1100 })
  await camera.take(page, 'sign-edit', { part: page.getByRole('dialog') })
  await page.context().close()
  await kiosk.context().close()
}
