import { expect, test } from 'vitest'
import { api } from '../../server/protocol/api.ts'
import { axeViolations } from '../support/axe.ts'
import { bringIn, password } from '../support/people.ts'
import { codeOf } from '../support/totp.ts'
import { expectSoundInEveryLook } from './every-look.ts'
import { openConsole, signIn, signOut } from './open-console.ts'

test('an approver is led to set up the second factor, comes in with it and with a recovery code, and keeps account, sessions and keys', async () => {
  const opened = await openConsole()
  const { page, url, administrator, faults } = opened
  await bringIn(url, administrator, 'approver', ['approver'])
  await administrator.call(api.changeSettings, { body: { ...(await administrator.call(api.settings)), secondFactorRequired: true } })
  await signOut(page)
  await page.goto(`${url}/slides`)
  await signIn(page, 'approver')
  await page.getByRole('heading', { name: 'บัญชีของท่านต้องยืนยันตัวตนสองขั้นตอน' }).waitFor()
  expect(await page.getByRole('navigation').count()).toBe(0)
  await page.locator('input[type=password]').fill(password)
  await page.getByRole('button', { name: 'ต่อไป' }).click()
  await page.getByRole('img', { name: 'รหัส QR สำหรับแอปยืนยันตัวตน' }).waitFor()
  const [secret = '', codes = ''] = await page.locator('.secret').allTextContents()
  const uri = `otpauth://totp/x?secret=${secret.replaceAll(' ', '')}`
  expect(await axeViolations(page)).toEqual([])
  await page.getByRole('textbox', { name: 'รหัส 6 หลัก' }).fill(codeOf(uri))
  await page.getByRole('button', { name: 'เปิดใช้', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: 'สไลด์' }).waitFor()

  await signOut(page)
  await page.goto(`${url}/sign-in?to=%2Faccount`)
  await signIn(page, 'approver')
  await page.getByRole('heading', { name: 'ยืนยันตัวตนขั้นที่สอง' }).waitFor()
  expect(await axeViolations(page)).toEqual([])
  faults.length = 0
  await page.getByRole('textbox', { name: 'รหัส 6 หลัก' }).fill('000000')
  await page.getByRole('button', { name: 'เข้าสู่ระบบ' }).click()
  await page.getByText('รหัสยืนยันไม่ถูกต้องหรือถูกใช้ไปแล้ว').waitFor()
  expect(faults.splice(0)).toEqual([expect.stringContaining('401')])
  await page.getByRole('button', { name: 'ไม่มีโทรศัพท์? ใช้รหัสกู้คืน' }).click()
  await page.getByRole('textbox', { name: 'รหัสกู้คืน' }).fill(codes.split('\n')[0] ?? '')
  await page.getByRole('button', { name: 'เข้าสู่ระบบ' }).click()
  await page.getByText('รหัสกู้คืนเหลือ 9 รหัส').waitFor()
  await page.getByText('เครื่องนี้', { exact: true }).waitFor()

  await page.getByRole('button', { name: 'สร้างคีย์' }).click()
  await page.getByRole('textbox', { name: 'ชื่อโปรแกรมที่จะใช้' }).fill('ระบบพยากรณ์')
  await page.getByRole('checkbox', { name: 'ดูข้อมูล' }).check()
  await page.getByRole('dialog').getByRole('button', { name: 'สร้างคีย์' }).click()
  const key = await page.locator('.secret').textContent()
  expect((await fetch(`${url}/api/slide-roll`, { headers: { authorization: `Bearer ${key ?? ''}` } })).status).toBe(200)
  await page.getByRole('button', { name: 'ปิด', exact: true }).last().click()
  await expectSoundInEveryLook(opened, '/account', 'account', async () => {
    await page.getByText('ระบบพยากรณ์').waitFor()
  })
  await page.goto(`${url}/account`)
  await page.getByRole('button', { name: 'เพิกถอน «ระบบพยากรณ์»' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'เพิกถอน' }).click()
  await page.getByText(/เพิกถอนเมื่อ/).waitFor()
  expect((await fetch(`${url}/api/slide-roll`, { headers: { authorization: `Bearer ${key ?? ''}` } })).status).toBe(401)
}, 240_000)

test('an administrator unlocks, makes a link to a new password, changes and deactivates; the person sets the password by the link', async () => {
  const opened = await openConsole()
  const { page, url, administrator, faults } = opened
  await bringIn(url, administrator, 'author', ['author'])
  for (let guess = 0; guess < 10; guess++) await fetch(`${url}/api/session`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"username":"author","password":"a guess"}' })
  await page.goto(`${url}/people`)
  await page.getByText(/ล็อกถึง/).filter({ visible: true }).waitFor()
  await expectSoundInEveryLook(opened, '/people', 'people', async () => {
    await page.getByText('author', { exact: true }).filter({ visible: true }).waitFor()
  })
  await page.goto(`${url}/people`)
  await page.getByRole('button', { name: 'จัดการ ผู้ทดสอบ author' }).click()
  await page.getByRole('button', { name: 'ปลดล็อก' }).click()
  await expect.poll(() => page.getByText(/ล็อกถึง/).count()).toBe(0)
  await page.getByRole('button', { name: 'สร้างลิงก์ตั้งรหัสผ่านใหม่' }).click()
  const link = await page.getByRole('textbox', { name: 'ลิงก์ตั้งรหัสผ่านใหม่ ใช้ได้ครั้งเดียว' }).inputValue()
  expect(await axeViolations(page)).toEqual([])
  await page.getByRole('checkbox', { name: 'ผู้เผยแพร่' }).check()
  await page.getByRole('button', { name: 'บันทึก' }).click()
  await page.getByText('บันทึกบัญชีแล้ว').waitFor()

  await signOut(page)
  await page.goto(link)
  await page.getByRole('heading', { name: 'ตั้งรหัสผ่านใหม่' }).waitFor()
  await page.locator('input[type=password]').fill(password)
  await page.getByRole('button', { name: 'ตั้งรหัสผ่าน' }).click()
  await page.getByRole('link', { name: 'เข้าสู่ระบบ' }).click()
  await signIn(page, 'author')
  await page.getByRole('heading', { name: 'ภาพรวม' }).waitFor()
  expect(faults).toEqual([])
}, 240_000)
