import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { api } from '../../server/protocol/api.ts'
import { axeViolations } from '../support/axe.ts'
import { expectSoundInEveryLook } from './every-look.ts'
import { krabi } from './open-numbers.ts'
import { openReports } from './open-reports.ts'

const params = { province: krabi }
const form = {
  agency: 'จังหวัดกระบี่',
  title: 'นาง',
  name: 'ตัวอย่าง หนึ่ง',
  position: 'นักวิเคราะห์นโยบายและแผน',
  division: 'กลุ่มงานยุทธศาสตร์',
  phone: '0-0000-0012',
  mobile: '00-0000-0034',
  email: 'one@example.go.th',
  lineId: 'example-one'
}

test('an officer names the province’s coordinator, writes it right, and names the next one: one serves, the former is kept', async () => {
  const { page, as, administrator, faults } = await openReports()
  await as('officer', '/coordinators')
  await page.getByText('ยังไม่มอบหมายผู้ประสานงาน').waitFor()
  await page.getByRole('button', { name: 'มอบหมายผู้ประสานงาน' }).click()
  const dialog = page.getByRole('dialog')
  expect(await dialog.getByRole('textbox', { name: 'หน่วยงาน' }).inputValue()).toBe('จังหวัดกระบี่')
  await dialog.getByRole('button', { name: 'บันทึก' }).click()
  await dialog.getByText('กรุณากรอกข้อมูลนี้').waitFor()
  await dialog.getByRole('radio', { name: 'อื่น ๆ' }).check()
  await dialog.getByRole('textbox', { name: 'คำนำหน้าอื่น' }).fill('ว่าที่ร้อยตรี')
  await dialog.getByRole('textbox', { name: 'ชื่อ–สกุล' }).fill('ตัวอย่าง หนึ่ง')
  await dialog.getByRole('textbox', { name: 'โทรศัพท์มือถือ' }).fill('00-0000-0034')
  await dialog.getByRole('textbox', { name: 'E-mail' }).fill('one@')
  await dialog.getByRole('button', { name: 'บันทึก' }).click()
  await dialog.getByText('รูปแบบอีเมลไม่ถูกต้อง').waitFor()
  await dialog.getByRole('textbox', { name: 'E-mail' }).fill('one@example.go.th')
  expect(await axeViolations(page)).toEqual([])
  await dialog.getByRole('button', { name: 'บันทึก' }).click()
  await page.getByText('••••34').waitFor()
  expect(await administrator.call(api.coordinators)).toMatchObject([{ province: krabi, form: { title: 'ว่าที่ร้อยตรี', name: 'ตัวอย่าง หนึ่ง' } }])

  await page.getByRole('button', { name: 'แก้ไขข้อมูล' }).click()
  expect(await dialog.getByRole('textbox', { name: 'โทรศัพท์มือถือ' }).inputValue()).toBe('00-0000-0034')
  await dialog.getByRole('textbox', { name: 'ตำแหน่ง' }).fill('นักวิชาการ')
  await dialog.getByRole('button', { name: 'บันทึก' }).click()
  await page.getByText('นักวิชาการ').waitFor()
  await page.getByText('ยังไม่เคยเปลี่ยนผู้ประสานงาน').waitFor()

  await page.getByRole('button', { name: 'เปลี่ยนผู้ประสานงาน' }).click()
  await dialog.getByRole('textbox', { name: 'ชื่อ–สกุล' }).fill('ตัวอย่าง สอง')
  await dialog.getByRole('button', { name: 'บันทึก' }).click()
  await page.getByRole('button', { name: /ว่าที่ร้อยตรีตัวอย่าง หนึ่ง 15 พ.ย. 2569/ }).waitFor()
  expect(await administrator.call(api.coordinators)).toMatchObject([{ form: { name: 'ตัวอย่าง สอง' } }])
  expect(faults).toEqual([])
}, 180_000)

test('contacts are masked until somebody asks for them; that, and each download of the form, stands in the log', async () => {
  const { page, url, officer, faults } = await openReports()
  await officer.call(api.appointCoordinator, { params, body: form })
  await page.goto(`${url}/coordinators`)
  await page.getByText('มอบหมายแล้ว 1 จาก 76 จังหวัด').waitFor()
  await page.getByRole('row', { name: /กระบี่ นางตัวอย่าง หนึ่ง/ }).getByRole('link').click()
  await page.getByText('ยังไม่มีผู้ดูข้อมูลติดต่อ').waitFor()
  expect(await page.getByText('00-0000-0034').count()).toBe(0)
  await page.getByRole('button', { name: 'แสดงข้อมูลติดต่อ' }).click()
  await page.getByText('00-0000-0034').waitFor()
  await page.getByRole('row', { name: /ผู้ทดสอบ first นางตัวอย่าง หนึ่ง บนหน้าจอ/ }).waitFor()
  await page.getByRole('button', { name: 'ปิดบังข้อมูลติดต่อ' }).click()
  await page.getByText('00-0000-0034').waitFor({ state: 'detached' })
  for (const [format, first] of [['DOCX', 'PK'], ['PDF', '%PDF']] as const) {
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: `แบบมอบหมาย (${format})` }).click()])
    expect((await readFile(await download.path())).toString('latin1').startsWith(first)).toBe(true)
    await page.getByRole('row', { name: new RegExp(`ผู้ทดสอบ first นางตัวอย่าง หนึ่ง ${format}`) }).waitFor()
  }
  await page.getByRole('button', { name: 'ทุกจังหวัด' }).click()
  await page.getByRole('switch', { name: 'เฉพาะจังหวัดที่ยังไม่มอบหมาย' }).press('Space')
  await expect.poll(() => page.locator('tbody tr').count(), { timeout: 20_000 }).toBe(75)
  expect(faults).toEqual([])
}, 180_000)

test('coordinators are sound in both languages, at a desk and on a phone: all of them, one with a history, and none', async () => {
  const opened = await openReports()
  const { page, officer } = opened
  await officer.call(api.appointCoordinator, { params, body: form })
  await officer.call(api.appointCoordinator, { params, body: { ...form, name: 'ตัวอย่าง สอง' } })
  await expectSoundInEveryLook(opened, '/coordinators?province=TH-81', 'coordinator', async () => {
    await page.getByText(/ตัวอย่าง หนึ่ง/).first().click()
    await page.locator('main dl').nth(1).waitFor()
  })
}, 240_000)
