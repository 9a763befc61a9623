import { expect, test } from 'vitest'
import { approvedRevision } from '../../server/domain/slide.ts'
import { dateAfter, dateOf } from '../../server/domain/time.ts'
import { api } from '../../server/protocol/api.ts'
import { expectSoundInEveryLook } from './every-look.ts'
import { openConsole } from './open-console.ts'

test('a slide gets a review date, is listed when it is due, is put off, and is retired with a reason', async () => {
  const opened = await openConsole()
  const { page, url, administrator } = opened
  const today = dateOf(Date.now())
  const slide = () => administrator.call(api.slide, { params: { id: 'fake-shop' } })
  await administrator.call(api.approveSlide, { params: { id: 'fake-shop', revision: 1 } })
  const [year, month, day] = dateAfter(today, -1).split('-')
  await page.goto(`${url}/slides/fake-shop`)
  await page.getByRole('textbox', { name: 'ทบทวนวันที่' }).fill(`${day}/${month}/${Number(year) + 543}`)
  await page.getByRole('button', { name: 'บันทึก', exact: true }).click()
  await page.getByText(/^ถึงกำหนดทบทวน/).waitFor()
  expect((await slide()).reviewOn).toBe(dateAfter(today, -1))
  await expectSoundInEveryLook(opened, '/slides/fake-shop', 'slide-due', () => page.getByRole('heading', { level: 1 }).waitFor())
  await page.goto(`${url}/slides`)
  await page.getByText(/เลยวันทบทวน/).waitFor()
  await expectSoundInEveryLook(opened, '/slides', 'slides-due', () => page.getByText(/เลยวันทบทวน|Review overdue since/).waitFor())
  await page.goto(`${url}/slides`)
  await page.getByRole('alert').getByRole('link').click()
  await page.getByRole('button', { name: 'อีก 90 วัน' }).click()
  await page.getByText(/^ถึงกำหนดทบทวน/).waitFor({ state: 'detached' })
  expect((await slide()).reviewOn).toBe(dateAfter(today, 90))

  await page.getByRole('button', { name: 'เลิกใช้สไลด์' }).click()
  const ask = page.getByRole('dialog')
  expect(await ask.getByRole('button', { name: 'เลิกใช้สไลด์' }).isDisabled()).toBe(true)
  await ask.getByRole('textbox').fill('เพจถูกปิดแล้ว')
  await ask.getByRole('button', { name: 'เลิกใช้สไลด์' }).click()
  await page.getByText('เลิกใช้แล้ว', { exact: true }).first().waitFor()
  await page.getByRole('button', { name: 'เลิกใช้สไลด์' }).waitFor({ state: 'detached' })
  expect(approvedRevision(await slide())).toBeUndefined()
  await page.goto(`${url}/slides?step=retired`)
  await page.getByText('1 สไลด์', { exact: true }).waitFor()
}, 180_000)
