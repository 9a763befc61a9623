import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { expect, test } from 'vitest'
import { api } from '../../server/protocol/api.ts'
import { bringIn } from '../support/people.ts'
import { expectSoundInEveryLook } from './every-look.ts'
import { openConsole } from './open-console.ts'
import { openReports, signAs } from './open-reports.ts'

test('who approved a slide is found by person and thing, with what was before and after, and the chain is seen to be whole', async () => {
  const opened = await openConsole()
  const { page, url, administrator, faults } = opened
  faults.length = 0
  await bringIn(url, administrator, 'author', ['author'])
  await administrator.call(api.approveSlide, { params: { id: 'fake-shop', revision: 1 } })
  const { head } = (await administrator.call(api.auditChain)) as { head: string }
  await page.getByRole('link', { name: 'บันทึกการใช้งาน' }).click()
  await page.getByText('บันทึกครบถ้วน ไม่ถูกแก้ไข').waitFor()
  await page.getByText(head).waitFor()
  await page.getByText('แสดง 4 รายการ').waitFor()

  await page.getByRole('combobox', { name: 'เรื่อง' }).click()
  await page.getByRole('option', { name: 'สไลด์' }).click()
  await page.getByText('แสดง 1 รายการ').waitFor()
  expect(page.url()).toBe(`${url}/audit?kind=slide`)
  await page.getByRole('row', { name: /อนุมัติ/ }).getByRole('button', { name: 'รายละเอียดของรายการที่ 4' }).click()
  const step = page.locator('.differences').getByRole('row', { name: /^สถานะ รอ/ })
  expect(await step.getByRole('cell').allTextContents()).toEqual(['รออนุมัติ', 'อนุมัติแล้ว'])

  await page.getByRole('button', { name: 'ล้างตัวกรอง' }).click()
  await page.getByText('แสดง 4 รายการ').waitFor()
  await page.getByRole('button', { name: 'ผู้ทดสอบ author' }).filter({ visible: true }).first().click()
  await page.getByText('แสดง 1 รายการ').waitFor()
  await page.goBack()
  expect(faults).toEqual([])
}, 120_000)

test('a month’s signature is found under its province and month, with who signed and what was signed', async () => {
  const { page, url, clock, officer, faults } = await openReports()
  clock.moveTo('2026-12-02T09:00')
  await signAs(officer, 'report', 'นายตัวอย่าง ผู้รายงาน')
  await page.goto(`${url}/audit?kind=report`)
  const entry = page.getByRole('row', { name: /ลงชื่อผู้รายงาน แบบรายงาน กระบี่ พฤศจิกายน 2569/ })
  await entry.getByRole('button', { name: /รายละเอียด/ }).click()
  const fields = page.locator('.differences')
  expect(await fields.getByRole('row', { name: /^สถานะ/ }).getByRole('cell').allTextContents()).toEqual(['ยังไม่รายงาน', 'รายงานแล้ว'])
  await fields.getByRole('row', { name: /^ผู้ลงชื่อ – นายตัวอย่าง ผู้รายงาน/ }).waitFor()
  await fields.getByRole('row', { name: /^รวม › Digital Billboard – 2850/ }).waitFor()
  expect(faults).toEqual([])
}, 120_000)

test('the log is narrowed to days of the Buddhist era, and says what to do when nothing fits', async () => {
  const { page, url } = await openConsole()
  await page.goto(`${url}/audit`)
  await page.getByRole('textbox', { name: 'ถึงวันที่' }).fill('31/12/2568')
  await page.getByText('ไม่พบรายการที่ตรงกับตัวกรอง').waitFor()
  expect(page.url()).toBe(`${url}/audit?to=2025-12-31`)
  await page.getByRole('textbox', { name: 'ตั้งแต่วันที่' }).fill('1 ม.ค. 2569')
  await page.getByText('วันที่เริ่มต้นอยู่หลังวันสิ้นสุด').waitFor()
  // The calendar comes when it is asked for.
  await page.getByRole('button', { name: 'เลือก «ถึงวันที่» จากปฏิทิน' }).click()
  await page.getByRole('button', { name: 'ธันวาคม 2568' }).waitFor()
  await page.getByRole('button', { name: /^15 ธันวาคม/ }).click()
  await page.waitForURL(`${url}/audit?to=2025-12-15&from=2026-01-01`)
}, 120_000)

test('a log that was altered behind the system’s back is shown in red with the entry', async () => {
  const { page, url, system } = await openConsole()
  const database = new SqliteDatabase(join(system.folder, 'paituean.db'))
  database.exec("drop trigger audit_stands; update audit set action = 'approved' where seq = 1")
  database.close()
  await page.goto(`${url}/audit`)
  await page.getByRole('alert').getByText('บันทึกถูกแก้ไข: รายการที่ 1 ไม่ตรงกับค่าตรวจสอบ').waitFor()
}, 120_000)

test('the audit log is sound in both languages, at a desk and on a phone, and shut to those who may not see it', async () => {
  const opened = await openConsole()
  const { page, administrator, url } = opened
  await administrator.call(api.approveSlide, { params: { id: 'fake-shop', revision: 1 } })
  opened.faults.length = 0
  await expectSoundInEveryLook(opened, '/audit', 'audit', async () => {
    await page.locator('tbody tr').first().waitFor()
    await page.locator('tbody button[aria-expanded]').first().click()
    await page.locator('.differences').waitFor()
  })
  const author = await bringIn(url, administrator, 'author', ['author'])
  expect(await author.try(api.auditChain)).toMatchObject({ status: 403 })
  expect(await author.try(api.auditPeople)).toMatchObject({ status: 403 })
}, 180_000)
