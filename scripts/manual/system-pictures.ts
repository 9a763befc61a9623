/** Pictures of people, settings, the audit log and one's own account; and of the morning page. */
import type { Scene } from './scene.ts'
import { away } from './trial-system.ts'

export async function picturesOfSystem({ system, camera }: Scene): Promise<void> {
  const { url, people, fleet } = system
  const page = await camera.open(people.administrator)
  await page.goto(`${url}/people`)
  await page.getByText('นายตัวอย่าง ตรวจสอบ').waitFor()
  await camera.take(page, 'people', { height: 620 })
  await page.getByRole('button', { name: 'เชิญผู้ใช้งาน' }).click()
  await page.getByRole('dialog').getByRole('checkbox', { name: 'เจ้าหน้าที่จังหวัด' }).check()
  await camera.take(page, 'invite', { part: page.getByRole('dialog') })
  await page.goto(`${url}/settings`)
  await page.getByRole('heading', { name: 'แบบรายงานประจำเดือน' }).waitFor()
  await camera.take(page, 'settings')
  await page.goto(`${url}/audit`)
  await page.getByText('บันทึกครบถ้วน').waitFor()
  await camera.take(page, 'audit')
  await page.goto(`${url}/account`)
  await page.getByRole('heading', { name: 'การยืนยันตัวตนสองขั้นตอน' }).waitFor()
  await camera.take(page, 'account', { height: 860 })

  fleet.sign(away)?.leave()
  await page.goto(`${url}/`)
  await page.getByText('ขาดการติดต่อ').first().waitFor({ timeout: 90_000 })
  await camera.take(page, 'overview', { height: 1000 })
  await page.context().close()
  const phone = await camera.open(people.administrator, { onPhone: true })
  await phone.goto(`${url}/`)
  await phone.getByRole('heading', { name: 'สิ่งที่ต้องดูแลตอนนี้' }).waitFor()
  await camera.take(phone, 'overview-phone')
  await phone.context().close()
}
