import { expect, test } from 'vitest'
import { dateOf, dayMs, wallTime } from '../../server/domain/time.ts'
import { api } from '../../server/protocol/api.ts'
import { bringIn } from '../support/people.ts'
import { publish } from '../support/on-air.ts'
import { expectSoundInEveryLook } from './every-look.ts'
import { openConsole, signIn, signOut } from './open-console.ts'

const nation = { enabled: true, target: [{ kind: 'nation' as const }] }
const entry = (slide: string, dwellMs = 8000) => ({ slide, dwellMs, share: 1 })

test('what must not go out is said by kind, with a way to put it right; then the check says what each province gains and loses, and it goes out', async () => {
  const opened = await openConsole()
  const { page, url, administrator } = opened
  for (const id of ['fake-shop', 'sms-link']) await administrator.call(api.approveSlide, { params: { id, revision: 1 } })
  const { id, ...plan } = await administrator.call(api.createPlaylist, { body: { name: 'คำเตือนประจำวัน', ...nation, entries: [entry('fake-shop'), entry('child')] } })

  await page.getByRole('link', { name: 'เผยแพร่', exact: true }).click()
  await page.getByRole('button', { name: /ยังไม่ได้รับอนุมัติ/ }).waitFor()
  await expect.poll(() => page.getByRole('button', { name: 'เผยแพร่ฉบับใหม่' }).isDisabled()).toBe(true)
  await expectSoundInEveryLook(opened, '/publish', 'publish-blocked', () => page.getByRole('heading', { level: 1 }).waitFor())
  await page.goto(`${url}/publish`)
  await page.getByRole('region', { name: /ยังไม่ได้รับอนุมัติ/ }).getByRole('link', { name: 'เปิดสไลด์' }).click()
  await page.waitForURL(`${url}/slides/child`)
  await page.goBack()

  await administrator.call(api.changePlaylist, { params: { id }, body: { ...plan, entries: [entry('fake-shop')] } })
  await page.getByText('76 จังหวัด 76 ป้ายจะแสดงต่างจากเดิม').waitFor()
  await page.getByRole('button', { name: /^กระบี่/ }).click()
  await page.getByRole('region', { name: /^กระบี่/ }).getByText(/0 → [\d,]+ วินาทีต่อชั่วโมง/).waitFor()
  await page.getByRole('textbox', { name: /บันทึกประกอบ/ }).fill('ฉบับแรก')
  await page.getByRole('button', { name: 'เผยแพร่ฉบับใหม่' }).click()
  await page.getByText('เผยแพร่ฉบับที่ 1 แล้ว').waitFor({ timeout: 60_000 })
  await page.getByText('ไม่มีสิ่งใดเปลี่ยนบนป้ายเมื่อเทียบกับฉบับที่ใช้อยู่').waitFor()
  await expectSoundInEveryLook(opened, '/publish', 'publish-after', () => page.getByRole('heading', { level: 1 }).waitFor())
}, 180_000)

test('of two who publish at once the second is told what changed, nothing is overwritten, and an older issue is brought back in one action', async () => {
  const opened = await openConsole()
  const { page, url, administrator, system } = opened
  for (const id of ['fake-shop', 'sms-link']) await administrator.call(api.approveSlide, { params: { id, revision: 1 } })
  const playlist = await administrator.call(api.createPlaylist, { body: { name: 'คำเตือนประจำวัน', ...nation, entries: [entry('fake-shop')] } })
  await publish(administrator, 'ฉบับแรก')
  const { id, ...plan } = playlist
  await administrator.call(api.changePlaylist, { params: { id }, body: { ...plan, entries: [entry('sms-link')] } })
  const other = await bringIn(system.url, administrator, 'other', ['publisher'])

  await page.goto(`${url}/publish`)
  const button = page.getByRole('button', { name: 'เผยแพร่ฉบับใหม่' })
  await page.getByText('76 จังหวัด 76 ป้ายจะแสดงต่างจากเดิม').waitFor()
  // The other is faster by less than news travel: what this page asks reaches the server after.
  await page.route('**/api/issues', async (route) => {
    if (route.request().method() === 'POST') await publish(other, 'ของอีกคน')
    await route.continue()
  })
  await button.click()
  await page.getByRole('alert').getByText(/ฉบับที่ 2 เผยแพร่โดย ผู้ทดสอบ other/).waitFor({ timeout: 60_000 })
  await page.unroute('**/api/issues')
  expect((await administrator.call(api.issues)).map(({ number, note }) => [number, note])).toEqual([
    [2, 'ของอีกคน'],
    [1, 'ฉบับแรก']
  ])

  await page.getByRole('button', { name: 'ย้อนกลับ ฉบับที่ 1' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('สไลด์ที่จะกลับมา').waitFor()
  await dialog.getByRole('button', { name: 'ย้อนกลับไปใช้ฉบับที่ 1' }).click()
  await page.getByText('นำฉบับที่ 1 กลับมาใช้').waitFor({ timeout: 60_000 })
  const [newest] = await administrator.call(api.issues)
  expect(newest).toMatchObject({ number: 3, rollbackOf: 1 })
  expect(opened.faults.filter((fault) => !fault.includes('409'))).toEqual([])
}, 180_000)

test('an issue is set for a Friday at six, waits in the list, and is called off', async () => {
  const opened = await openConsole()
  const { page, url, administrator } = opened
  const days = Array.from({ length: 7 }, (_, n) => dateOf(Date.now() + (n + 2) * dayMs))
  const friday = days.find((date) => new Date(date).getUTCDay() === 5) ?? ''
  const [year = 0, month, day] = friday.split('-').map(Number)
  await administrator.call(api.approveSlide, { params: { id: 'fake-shop', revision: 1 } })
  await administrator.call(api.createPlaylist, { body: { name: 'คำเตือนประจำวัน', ...nation, entries: [entry('fake-shop')] } })
  await page.goto(`${url}/publish`)
  await page.getByText('ตั้งเวลาเผยแพร่').click()
  await page.getByRole('textbox', { name: 'วันที่เผยแพร่' }).fill('3/1/2560')
  await page.getByText('เวลานี้ผ่านไปแล้ว').waitFor()
  expect(await page.getByRole('button', { name: 'ตั้งเวลา', exact: true }).isDisabled()).toBe(true)
  await page.getByRole('textbox', { name: 'วันที่เผยแพร่' }).fill(`${day}/${month}/${year + 543}`)
  await page.getByRole('textbox', { name: 'เวลา (กรุงเทพฯ)' }).fill('6.00')
  await page.getByRole('button', { name: 'ตั้งเวลา', exact: true }).click()
  await page.getByText(/^ตั้งเวลาเผยแพร่ .*06:00 น\. แล้ว/).waitFor({ timeout: 60_000 })
  const [waiting] = await administrator.call(api.scheduledIssues)
  expect(waiting?.at).toBe(wallTime(friday, '06:00'))
  await expectSoundInEveryLook(opened, '/publish', 'publish-scheduled', () => page.getByRole('heading', { level: 1 }).waitFor())
  await page.goto(`${url}/publish`)
  await page.getByRole('button', { name: /^ยกเลิกการตั้งเวลา/ }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'ยกเลิกการตั้งเวลา' }).click()
  await page.getByText('ยกเลิกการตั้งเวลาแล้ว').waitFor()
  expect(await administrator.call(api.scheduledIssues)).toEqual([])
}, 180_000)

test('who may look but not publish sees the check without its button', async () => {
  const { page, url, administrator } = await openConsole()
  await bringIn(url, administrator, 'looker', ['auditor'])
  await signOut(page)
  await page.goto(`${url}/publish`)
  await signIn(page, 'looker')
  await page.getByRole('heading', { name: 'เผยแพร่', level: 1 }).waitFor()
  expect(await page.getByRole('button', { name: 'เผยแพร่ฉบับใหม่' }).count()).toBe(0)
})
