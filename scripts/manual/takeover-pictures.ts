/** Pictures of a drill: asked for by one, confirmed by another on a telephone. */
import type { Scene } from './scene.ts'

export async function picturesOfTakeovers({ system, camera }: Scene): Promise<void> {
  const { url, people } = system
  const asks = await camera.open(people.publisher)
  await asks.goto(`${url}/takeovers/new`)
  await asks.getByText('เขียนข้อความใหม่').click()
  await asks.getByRole('textbox', { name: 'ข้อความหลัก' }).fill('ทดสอบระบบประกาศด่วน')
  await asks.getByRole('textbox', { name: 'รายละเอียด (ไม่บังคับ)' }).fill('ไม่มีเหตุการณ์จริง')
  await asks.getByRole('group', { name: 'แผนที่จังหวัดเป้าหมาย' }).getByRole('button', { name: 'กระบี่', exact: true }).click()
  await asks.getByRole('switch', { name: 'เป็นการซ้อม' }).check({ force: true })
  await asks.getByRole('heading', { level: 1 }).click()
  await camera.take(asks, 'takeover', { height: 800 })
  await camera.take(asks, 'takeover-summary', { height: 800, atEnd: true })
  await asks.getByRole('button', { name: 'ขอซ้อมประกาศด่วน' }).click()
  await asks.waitForURL(/takeovers\/(?!new)/)

  const confirms = await camera.open(people.approver, { onPhone: true })
  await confirms.goto(asks.url())
  await confirms.getByRole('button', { name: 'ยืนยัน ขึ้นป้ายทันที' }).waitFor()
  await camera.take(confirms, 'takeover-phone')
  await confirms.getByRole('button', { name: 'ยืนยัน ขึ้นป้ายทันที' }).click()
  await confirms.context().close()
  await asks.getByRole('button', { name: 'ยุติทันที' }).waitFor()
  await asks.waitForTimeout(6000)
  await camera.take(asks, 'takeover-running', { height: 860 })
  await asks.getByRole('button', { name: 'ยุติทันที' }).click()
  await asks.getByRole('dialog').getByRole('button', { name: 'ยุติทันที' }).click()
  await asks.context().close()
}
