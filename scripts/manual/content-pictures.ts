/** Pictures of how warnings are made and approved. */
import { api } from '../../server/protocol/api.ts'
import sharp from 'sharp'
import type { Scene } from './scene.ts'

const warning = { headline: 'อย่าโอนเงินให้คนที่ไม่รู้จัก', short: 'อย่าโอนเงิน', body: 'ตำรวจไม่เคยขอให้โอนเงินเพื่อตรวจสอบ', call: 'โทร. 1441' }

/** A poster as an officer would have drawn it elsewhere. */
const poster = (): Promise<Buffer> =>
  sharp(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="1280" height="640"><rect width="1280" height="640" fill="#7a1020"/><circle cx="1010" cy="320" r="220" fill="#f3c74b"/><rect x="980" y="190" width="60" height="180" rx="24" fill="#7a1020"/><circle cx="1010" cy="440" r="36" fill="#7a1020"/><rect x="110" y="150" width="560" height="90" rx="12" fill="#fff"/><rect x="110" y="290" width="620" height="60" rx="12" fill="#f3c74b"/><rect x="110" y="400" width="420" height="60" rx="12" fill="#fff"/></svg>`
    )
  )
    .png()
    .toBuffer()

/** Leaves a slide that waits, one that was returned and one that is a draft. */
async function makeSlides({ people }: Scene['system']): Promise<string> {
  const write = (title: string, headline: string) =>
    people.author.call(api.writeSlide, {
      body: { title, content: { kind: 'composed', headline, shortHeadline: '', body: warning.body, callToAction: warning.call, theme: 'alert' }, source: 'ประกาศศูนย์ปราบปรามอาชญากรรมทางเทคโนโลยี (ตัวอย่าง)' }
    })
  const submitted = await write('แอบอ้างเป็นตำรวจให้โอนเงินตรวจสอบ', warning.headline)
  await people.author.call(api.submitSlide, { params: { id: submitted.id, revision: 1 } })
  const returned = await write('ซื้อของถูกผิดปกติทางออนไลน์', 'ของถูกเกินจริง อาจเป็นมิจฉาชีพ')
  await people.author.call(api.submitSlide, { params: { id: returned.id, revision: 1 } })
  await people.approver.call(api.returnSlide, { params: { id: returned.id, revision: 1 }, body: { comment: 'ขอให้เพิ่มพาดหัวสั้นสำหรับป้ายขนาดเล็ก' } })
  await write('หลอกเช่าบ้านพักตากอากาศ', 'เช่าที่พัก ตรวจสอบก่อนโอน')
  return submitted.id
}

export async function picturesOfContent({ system, camera }: Scene): Promise<void> {
  const { url, people } = system
  const submitted = await makeSlides(system)
  const author = await camera.open(people.author)
  await author.goto(`${url}/slides`)
  await author.getByText('23 สไลด์').waitFor()
  await camera.take(author, 'slides', { height: 750 })

  await author.goto(`${url}/slides/new/pictures`)
  await author.locator('input[type=file]').first().setInputFiles({ name: 'เตือนภัยโอนเงิน.png', mimeType: 'image/png', buffer: await poster() })
  await author.getByText(/^พร้อมใช้/).waitFor()
  await camera.take(author, 'upload', { height: 640 })

  await author.goto(`${url}/slides/new/text`)
  await author.getByRole('textbox', { name: 'ชื่อสไลด์' }).fill('แอบอ้างเป็นตำรวจให้โอนเงินตรวจสอบ')
  await author.getByRole('textbox', { name: 'พาดหัว', exact: true }).fill(warning.headline)
  await author.getByRole('textbox', { name: 'พาดหัวสั้น' }).fill(warning.short)
  await author.getByRole('textbox', { name: 'รายละเอียด' }).fill(warning.body)
  await author.getByRole('textbox', { name: 'ข้อความเชิญให้ทำ' }).fill(warning.call)
  await author.waitForTimeout(4000)
  await camera.take(author, 'compose', { height: 980 })
  await author.context().close()

  const approver = await camera.open(people.approver)
  await approver.goto(`${url}/slides/${submitted}`)
  await approver.getByRole('button', { name: 'อนุมัติ', exact: true }).waitFor()
  await camera.take(approver, 'approve', { height: 900 })
  await approver.getByRole('button', { name: 'ส่งกลับแก้ไข' }).click()
  await approver.getByRole('dialog').getByRole('textbox').fill('ขอให้เพิ่มพาดหัวสั้นสำหรับป้ายขนาดเล็ก')
  await camera.take(approver, 'return', { part: approver.getByRole('dialog') })
  await approver.context().close()
}
