import { expect, test } from 'vitest'
import { planOf, valuesOf } from '../../server/console/pages/signs/sign-values.ts'
import { api } from '../../server/protocol/api.ts'
import { axeViolations } from '../support/axe.ts'
import { openConsole } from './open-console.ts'
import { signView } from './sign-view.ts'

test('a sign that is opened and kept unchanged stays as it was', () => {
  const { sign } = signView()
  const { id, ...plan } = { ...sign, tags: ['สถานีขนส่ง'], brightness: [{ from: '22:00', until: '06:00', percent: 30 }], diskBudgetBytes: 200 * 1024 * 1024 }
  expect(planOf(valuesOf({ id, ...plan }, ''))).toEqual(plan)
})

test('a sign’s tags, hours, brightness and room are typed once and stay when something else is changed', async () => {
  const { page, url, administrator, faults } = await openConsole()
  await page.goto(`${url}/signs?province=TH-81`)
  const open = async () => {
    await page.getByRole('button', { name: 'ดำเนินการกับ «ป้ายกระบี่ 1»' }).click()
    await page.getByRole('menuitem', { name: 'แก้ไขข้อมูลป้าย' }).click()
    await page.locator('[role=menu]').waitFor({ state: 'detached' })
  }
  await open()
  const form = page.getByRole('dialog', { name: 'แก้ไขข้อมูลป้าย' })
  await form.getByRole('combobox', { name: 'กลุ่มของป้าย' }).fill('สถานีขนส่ง')
  await page.keyboard.press('Enter')
  await form.getByRole('textbox', { name: 'พื้นที่เก็บไฟล์ (MB)' }).fill('250')
  expect(await axeViolations(page)).toEqual([])
  await form.getByRole('tab', { name: 'เวลาและความสว่าง' }).click()
  await form.getByRole('button', { name: 'วันทำการ 06:00–22:00' }).click()
  await form.getByRole('button', { name: 'เพิ่มช่วงความสว่าง' }).click()
  const first = form.getByRole('group', { name: 'ช่วงความสว่าง 1' })
  await first.getByRole('textbox', { name: 'ตั้งแต่' }).fill('18:30')
  await first.getByRole('textbox', { name: 'ความสว่าง (%)' }).fill('45')
  await form.getByRole('textbox', { name: /^เวลาเปลี่ยนภาพ/ }).fill('300')
  expect(await axeViolations(page)).toEqual([])
  await page.setViewportSize({ width: 390, height: 844 })
  const folder = process.env['PAITUEAN_PICTURES']
  if (folder !== undefined) await page.screenshot({ path: `${folder}/sign-form-phone.png` })
  expect(await axeViolations(page)).toEqual([])
  await page.setViewportSize({ width: 1280, height: 900 })
  if (folder !== undefined) await page.screenshot({ path: `${folder}/sign-form.png` })
  await form.getByRole('button', { name: 'บันทึก' }).click()
  await form.waitFor({ state: 'detached' })

  await open()
  await form.getByRole('textbox', { name: 'ชื่อป้าย' }).fill('')
  await form.getByRole('tab', { name: 'เวลาและความสว่าง' }).click()
  await form.getByRole('button', { name: 'บันทึก' }).click()
  await form.getByText('กรุณากรอกข้อมูล').waitFor()
  await form.getByRole('textbox', { name: 'ชื่อป้าย' }).fill('ป้ายหน้าสถานี')
  await form.getByRole('button', { name: 'บันทึก' }).click()
  await form.waitFor({ state: 'detached' })
  const kept = (await administrator.call(api.signs)).find(({ sign }) => sign.name === 'ป้ายหน้าสถานี')?.sign
  expect(kept).toMatchObject({
    tags: ['สถานีขนส่ง'],
    hours: [{ from: '06:00', until: '22:00', days: ['mon', 'tue', 'wed', 'thu', 'fri'] }],
    brightness: [{ from: '18:30', until: '06:00', percent: 45 }],
    fadeMs: 300,
    diskBudgetBytes: 250 * 1024 * 1024
  })
  expect(faults).toEqual([])
}, 120_000)
