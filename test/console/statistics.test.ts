import { expect, test } from 'vitest'
import { expectSoundInEveryLook } from './every-look.ts'
import { openNumbers } from './open-numbers.ts'

const days = 'from=2026-11-13&to=2026-11-15'

test('from the map through one sign’s day to the batches behind an hour: every number leads to its evidence, and the way back is one', async () => {
  const { page, url, faults } = await openNumbers()
  faults.length = 0
  await page.goto(`${url}/statistics?${days}`)
  const numbers = page.getByRole('table', { name: 'ตารางตัวเลข' })
  await numbers.getByRole('row', { name: /^กระบี่ 2,850 0 0/ }).waitFor()
  expect(await numbers.locator('tbody tr').count()).toBe(76)
  expect(await numbers.locator('tbody th').first().textContent()).toBe('กระบี่')
  expect(await numbers.locator('tbody th').last().textContent()).toBe('อุบลราชธานี')
  await page.getByRole('button', { name: 'กระบี่: แสดงครบ 2,850 ครั้ง' }).click()
  await numbers.getByRole('row', { name: /^ป้ายกระบี่ 1 2,850/ }).waitFor()
  await numbers.getByRole('button', { name: 'ป้ายกระบี่ 1' }).click()
  await numbers.getByRole('button', { name: '14 พ.ย. 2569' }).click()
  await numbers.getByRole('row', { name: /14 พ.ย. 2569 19:00–19:59 350/ }).waitFor()
  expect(await numbers.locator('tbody tr').count()).toBe(24)
  await numbers.getByRole('button', { name: '14 พ.ย. 2569 19:00–19:59' }).click()
  await page.waitForURL(/\/statistics\/records/)
  await page.goBack()
  await numbers.getByRole('row', { name: /14 พ.ย. 2569 19:00–19:59 350/ }).waitFor()
  expect(faults).toEqual([])
}, 180_000)

test('the statistics are sound in both languages, at a desk and on a phone', async () => {
  const opened = await openNumbers()
  opened.faults.length = 0
  await expectSoundInEveryLook(opened, `/statistics?${days}`, 'statistics', async () => {
    await opened.page.locator('tbody tr').nth(75).waitFor({ state: 'attached' })
    await opened.page.locator('.recharts-bar-rectangle').first().waitFor({ state: 'attached' })
    await opened.page.locator('.play-tile').first().waitFor()
  })
}, 180_000)
