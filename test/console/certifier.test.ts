import { expect, test } from 'vitest'
import { api } from '../../server/protocol/api.ts'
import { axeViolations } from '../support/axe.ts'
import { accept } from '../support/people.ts'
import { openConsole } from './open-console.ts'
import { krabi } from './open-numbers.ts'

test('an administrator invites who certifies a province’s reports: an approver bound to it', async () => {
  const { page, url, faults } = await openConsole()
  faults.length = 0
  await page.goto(`${url}/people`)
  await page.getByRole('button', { name: 'เชิญผู้ใช้งาน' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('checkbox', { name: 'ผู้อนุมัติ' }).check()
  await dialog.getByRole('combobox', { name: 'จังหวัด' }).fill('กระบี่')
  await page.getByRole('option', { name: 'กระบี่' }).click()
  expect(await axeViolations(page)).toEqual([])
  await dialog.getByRole('button', { name: 'สร้างลิงก์เชิญ' }).click()
  const link = await dialog.getByRole('textbox', { name: 'ลิงก์เชิญ' }).inputValue()
  const certifier = await accept(url, link, 'certifier')
  expect((await certifier.call(api.session)).person).toMatchObject({ roles: ['approver'], province: krabi })
  expect(faults).toEqual([])
}, 120_000)
