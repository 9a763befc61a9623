/** Pictures of statistics, the monthly form and coordinators. */
import { api } from '../../server/protocol/api.ts'
import { krabi } from './people.ts'
import type { Scene } from './scene.ts'

const coordinator = {
  agency: 'จังหวัดกระบี่',
  title: 'นาง',
  name: 'ตัวอย่าง ประสานงาน',
  position: 'นักวิเคราะห์นโยบายและแผน',
  division: 'กลุ่มงานยุทธศาสตร์',
  phone: '0-0000-0012',
  mobile: '00-0000-0034',
  email: 'one@example.go.th',
  lineId: 'example-one'
}
const month = '2026-11'

export async function picturesOfReports({ system, camera }: Scene): Promise<void> {
  const { url, people } = system
  await people.officer.call(api.appointCoordinator, { params: { province: krabi }, body: coordinator })
  const page = await camera.open(people.publisher)
  await page.goto(`${url}/statistics?from=2026-11-01&to=2026-11-30`)
  await page.getByText('แนวโน้มจำนวนครั้งที่แสดง').waitFor()
  await camera.take(page, 'statistics', { height: 1000 })
  await page.goto(`${url}/coordinators?province=${krabi}`)
  await page.getByRole('button', { name: 'แสดงข้อมูลติดต่อ' }).waitFor()
  await camera.take(page, 'coordinator', { height: 620 })
  await page.context().close()

  const officer = await camera.open(people.officer)
  await officer.goto(`${url}/reports?month=${month}`)
  await officer.getByRole('button', { name: 'ลงชื่อผู้รายงาน' }).waitFor()
  await camera.take(officer, 'report', { height: 1000 })
  await officer.getByRole('button', { name: 'ลงชื่อผู้รายงาน' }).click()
  await officer.getByRole('dialog').getByRole('textbox', { name: 'ชื่อ–สกุล' }).waitFor()
  await camera.take(officer, 'report-sign', { part: officer.getByRole('dialog') })
  await officer.getByRole('dialog').getByRole('button', { name: 'ลงชื่อผู้รายงาน' }).click()
  await officer.context().close()

  const certifier = await camera.open(people.certifier)
  await certifier.goto(`${url}/reports?month=${month}`)
  await certifier.getByRole('button', { name: 'ลงชื่อรับรองรายงาน' }).click()
  const dialog = certifier.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'ตำแหน่ง' }).fill('หัวหน้าสำนักงานจังหวัด (ตัวอย่าง)')
  await dialog.getByRole('button', { name: 'ลงชื่อรับรองรายงาน' }).click()
  await certifier.getByRole('heading', { name: 'ไฟล์ที่รับรองแล้ว' }).waitFor({ timeout: 120_000 })
  const files = certifier.getByRole('heading', { name: 'ไฟล์ที่รับรองแล้ว' }).locator('xpath=ancestor::*[contains(@class,"mantine-Paper-root")][1]')
  await camera.take(certifier, 'certified', { part: files })
  await certifier.context().close()

  const nation = await camera.open(people.administrator)
  await nation.goto(`${url}/national?month=${month}`)
  await nation.getByText('รายจังหวัด').first().waitFor()
  await nation.setViewportSize({ width: 1440, height: 900 })
  await camera.take(nation, 'national', { height: 1000 })
  await nation.context().close()
}
