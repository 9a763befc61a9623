import { expect, test } from 'vitest'
import { SettingsPlan } from '../../server/domain/settings.ts'
import { api } from '../../server/protocol/api.ts'
import { axeViolations } from '../support/axe.ts'
import { openHookReceiver } from '../support/hook-receiver.ts'
import { createMovableClock } from '../support/movable-clock.ts'
import { bringIn } from '../support/people.ts'
import { openPostOffice } from '../support/post-office.ts'
import { expectSoundInEveryLook } from './every-look.ts'
import { openConsole, signIn, signOut } from './open-console.ts'
import { krabi } from './open-numbers.ts'

const desk = { width: 1280, height: 900 }

test('an administrator decides what the column counts, when provinces are reminded and how long things are kept; what makes no sense is not saved', async () => {
  const { page, url, administrator, faults } = await openConsole()
  faults.length = 0
  await page.goto(`${url}/settings`)
  const save = page.getByRole('button', { name: 'บันทึกการตั้งค่า' })
  await save.waitFor()
  expect(await save.isDisabled()).toBe(true)
  await page.getByRole('radio', { name: 'จำนวนวันที่แสดงผล' }).check()
  await page.getByRole('radio', { name: 'พิมพ์ ๐' }).check()
  await page.getByRole('button', { name: 'ลบการแจ้งเตือนวันที่ 3' }).click()
  await page.getByRole('button', { name: 'เพิ่มการแจ้งเตือน' }).click()
  await page.getByRole('group', { name: 'วันที่ 2 ของเดือน' }).getByRole('textbox', { name: 'เวลา' }).fill('13.30')
  const alerts = page.getByRole('combobox', { name: 'ส่งอีเมลเตือนถึง' }).or(page.getByRole('textbox', { name: 'ส่งอีเมลเตือนถึง' }))
  await alerts.fill('nobody')
  await alerts.press('Enter')
  await page.getByText('กรุณากรอกอีเมลให้ถูกต้องทุกคน').waitFor()
  await alerts.press('Backspace')
  await alerts.fill('watch@example.go.th')
  await alerts.press('Enter')
  const evidence = page.getByRole('textbox', { name: 'เก็บบันทึกการแสดงผลที่ป้ายส่งมา (วัน)' })
  await evidence.fill('30')
  await page.getByText('กรอกตั้งแต่ 90 ถึง 730 วัน').waitFor()
  expect(await save.isDisabled()).toBe(true)
  await evidence.fill('200')
  await save.click()
  await expect.poll(() => administrator.call(api.settings), { timeout: 20_000 }).toMatchObject({
    measure: 'days',
    zeros: 'zero',
    evidenceDays: 200,
    alertMail: ['watch@example.go.th'],
    reminders: [
      { day: 1, at: '09:00' },
      { day: 2, at: '13:30' },
      { day: 5, at: '09:00' }
    ]
  })
  await page.reload()
  expect(await page.getByRole('radio', { name: 'จำนวนวันที่แสดงผล' }).isChecked()).toBe(true)
  expect(faults).toEqual([])
}, 120_000)

test('settings that somebody else has changed meanwhile are not overwritten; a province’s own day in between takes nothing away', async () => {
  const { page, url, administrator } = await openConsole()
  await page.goto(`${url}/settings`)
  await page.getByRole('radio', { name: 'ครอบทั้ง 6 ช่องทาง' }).check()
  await administrator.call(api.setDistrictDay, { params: { province: krabi }, body: { day: 3 } })
  const newest = await administrator.call(api.settings)
  await administrator.call(api.changeSettings, { body: { ...SettingsPlan.parse(newest), signatures: 'reporter', edition: newest.edition } })
  await page.getByRole('button', { name: 'บันทึกการตั้งค่า' }).click()
  await page.getByText('มีผู้อื่นแก้ไขการตั้งค่าแล้ว').waitFor()
  expect(await administrator.call(api.settings)).toMatchObject({ groupSpan: 5, signatures: 'reporter' })
  await page.getByRole('button', { name: /ล่าสุด/ }).click()
  await page.getByRole('radio', { name: 'ครอบทั้ง 6 ช่องทาง' }).check()
  await page.getByRole('button', { name: 'บันทึกการตั้งค่า' }).click()
  await expect.poll(() => administrator.call(api.settings), { timeout: 20_000 }).toMatchObject({ groupSpan: 6, signatures: 'reporter', districtDays: { [krabi]: 3 } })
}, 120_000)

test('a webhook is added with its secret shown once, told of a signature, paused and removed; what went out stands in the log', async () => {
  const hook = await openHookReceiver()
  const office = await openPostOffice()
  const clock = createMovableClock('2026-11-15T12:00')
  const config = { mail: { smtpUrl: office.url, from: 'signs@example.go.th' }, webhooksMayBePrivate: true }
  const { page, url, administrator, faults } = await openConsole(desk, { clock, config })
  faults.length = 0
  await page.goto(`${url}/settings`)
  await page.getByText('ส่งอีเมลได้', { exact: true }).waitFor()
  await page.getByText('ยังไม่มีรายการส่งออก').waitFor()
  await page.getByRole('button', { name: 'เพิ่มเว็บฮุก' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'ชื่อ' }).fill('ศูนย์ข้อมูล')
  await dialog.getByRole('textbox', { name: 'ที่อยู่ (URL)' }).fill('ที่อยู่')
  await dialog.getByRole('button', { name: 'บันทึก' }).click()
  await dialog.getByText('กรอกที่อยู่ เช่น').waitFor()
  expect(await axeViolations(page)).toEqual([])
  await dialog.getByRole('textbox', { name: 'ที่อยู่ (URL)' }).fill(hook.url)
  await dialog.getByRole('button', { name: 'บันทึก' }).click()
  const secret = (await dialog.locator('.secret').textContent()) ?? ''
  expect(secret.length).toBeGreaterThan(20)
  expect(await axeViolations(page)).toEqual([])
  await dialog.getByRole('button', { name: 'ปิด' }).last().click()
  await page.getByText(hook.url).waitFor()
  expect(await page.content()).not.toContain(secret)

  const october = { province: krabi, month: '2026-10' }
  const { seen } = await administrator.call(api.report, { params: october, query: {} })
  await administrator.call(api.signReport, { params: october, body: { name: 'ก', position: 'ข', seen } })
  await expect.poll(() => hook.calls.length, { timeout: 20_000 }).toBe(1)
  await page.reload()
  await page.getByRole('table', { name: 'รายการส่งออกล่าสุด' }).getByRole('row', { name: /เว็บฮุก .* ผู้รายงานลงชื่อ ส่งแล้ว/ }).waitFor()
  await page.getByRole('switch', { name: 'ส่งถึง «ศูนย์ข้อมูล» อยู่' }).press('Space')
  await expect.poll(async () => (await administrator.call(api.webhooks))[0]?.enabled, { timeout: 20_000 }).toBe(false)
  await page.getByRole('button', { name: 'ลบเว็บฮุก ศูนย์ข้อมูล' }).click()
  await dialog.getByRole('button', { name: 'ลบ', exact: true }).click()
  await page.getByText('ยังไม่มีเว็บฮุก').waitFor()
  expect(faults).toEqual([])
}, 180_000)

test('a province’s earlier day is set and taken away, and an export is scheduled from here too', async () => {
  const { page, url, administrator, faults } = await openConsole()
  faults.length = 0
  await page.goto(`${url}/settings`)
  await page.getByText('ยังส่งอีเมลไม่ได้').waitFor()
  await page.getByText('ยังไม่มีจังหวัดใดกำหนดวันที่เร็วกว่า').waitFor()
  await page.getByRole('combobox', { name: 'เพิ่มจังหวัด' }).fill('กระบี่')
  await page.getByRole('option', { name: 'กระบี่' }).click()
  await page.getByRole('combobox', { name: 'กระบี่' }).selectOption('3')
  await expect.poll(async () => (await administrator.call(api.settings)).districtDays, { timeout: 20_000 }).toEqual({ [krabi]: 3 })
  await page.getByRole('button', { name: 'เลิกกำหนดวันของกระบี่' }).click()
  await page.getByText('ยังไม่มีจังหวัดใดกำหนดวันที่เร็วกว่า').waitFor()
  const mailing = page.getByRole('region', { name: 'ส่งสถิติทางอีเมลตามกำหนด' })
  await mailing.getByRole('combobox', { name: 'อีเมลผู้รับ' }).or(mailing.getByRole('textbox', { name: 'อีเมลผู้รับ' })).fill('centre@example.go.th')
  await mailing.getByRole('button', { name: 'เพิ่มกำหนดการ' }).click()
  await expect.poll(() => administrator.call(api.mailSchedules), { timeout: 20_000 }).toMatchObject([{ by: 'province', every: 'month', to: ['centre@example.go.th'] }])
  expect(faults).toEqual([])
}, 120_000)

test('settings are sound in both languages, at a desk and on a phone, and shut to those who may not keep them', async () => {
  const opened = await openConsole()
  const { page, administrator, url } = opened
  await administrator.call(api.addWebhook, { body: { name: 'ศูนย์ข้อมูล', url: 'https://example.go.th/hook', events: ['report.certified'], enabled: true } })
  await administrator.call(api.setDistrictDay, { params: { province: krabi }, body: { day: 3 } })
  opened.faults.length = 0
  await expectSoundInEveryLook(opened, '/settings', 'settings', async () => {
    await page.getByText('https://example.go.th/hook').waitFor()
    await page.getByText(/ยังไม่มีรายการส่งออก|Nothing has gone out yet/).waitFor()
  })
  await bringIn(url, administrator, 'officer', ['province-officer'], krabi)
  await signOut(page)
  await page.goto(`${url}/settings`)
  await signIn(page, 'officer')
  await page.getByText('บัญชีนี้ไม่มีสิทธิ์ใช้หน้านี้').waitFor()
}, 180_000)
