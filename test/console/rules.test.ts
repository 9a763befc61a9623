import { expect, test } from 'vitest'
import { api } from '../../server/protocol/api.ts'
import { bringIn } from '../support/people.ts'
import { expectSoundInEveryLook } from './every-look.ts'
import { openConsole, signIn, signOut } from './open-console.ts'

test('the rules are changed: the hotline each minute off, a share given, set and taken away; who may not change them may look', async () => {
  const opened = await openConsole()
  const { page, url, administrator } = opened
  await page.getByRole('link', { name: 'กติกาการจัดรายการ' }).click()
  await page.getByText('ยังไม่มีจังหวัดที่ได้รับสัดส่วน').waitFor()
  await page.getByRole('switch', { name: 'แสดงสายด่วน 1441 อย่างน้อยนาทีละครั้ง' }).click()
  for (const province of ['กระบี่', 'ภูเก็ต']) {
    await page.getByRole('combobox', { name: 'เพิ่มจังหวัด' }).fill(province)
    await page.getByRole('option', { name: province }).click()
  }
  await page.getByRole('textbox', { name: 'สัดส่วนของกระบี่ (ร้อยละ)' }).fill('35')
  await page.getByRole('button', { name: 'ยกเลิกสัดส่วนของภูเก็ต' }).click()
  await page.getByRole('button', { name: 'บันทึก', exact: true }).click()
  await page.getByText('บันทึกกติกาแล้ว').waitFor()
  expect(await administrator.call(api.rules)).toEqual({ hotlineEachMinute: false, localShares: { 'TH-81': 35 } })
  await expectSoundInEveryLook(opened, '/rules', 'rules', () => page.getByRole('heading', { level: 2 }).waitFor())
  await page.goto(`${url}/rules`)
  await page.getByRole('textbox', { name: 'สัดส่วนของกระบี่ (ร้อยละ)' }).fill('10')
  await administrator.call(api.changeRules, { body: { rules: { hotlineEachMinute: true, localShares: { 'TH-81': 40 } }, seen: await administrator.call(api.rules) } })
  await page.getByText('มีผู้อื่นแก้ไขกติการะหว่างที่ท่านแก้ไขอยู่').waitFor()
  expect(await page.getByRole('textbox', { name: 'สัดส่วนของกระบี่ (ร้อยละ)' }).inputValue()).toBe('10')
  await page.getByRole('button', { name: 'โหลดฉบับล่าสุด' }).click()
  expect(await page.getByRole('textbox', { name: 'สัดส่วนของกระบี่ (ร้อยละ)' }).inputValue()).toBe('40')
  await bringIn(url, administrator, 'krabi', ['province-officer'], 'TH-81')
  await signOut(page)
  await page.goto(`${url}/rules`)
  await signIn(page, 'krabi')
  await page.getByText('บัญชีนี้ดูได้ แต่ไม่มีสิทธิ์แก้ไขกติกา').waitFor()
  expect(await page.getByRole('textbox', { name: 'สัดส่วนของกระบี่ (ร้อยละ)' }).isDisabled()).toBe(true)
  expect(await page.getByRole('button', { name: 'บันทึก', exact: true }).count()).toBe(0)
}, 120_000)
