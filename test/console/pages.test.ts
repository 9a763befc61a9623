import { expect, test } from 'vitest'
import { startSystem } from '../support/system.ts'
import { everyPage, expectNamed, turnTo } from './every-page.ts'
import { axeSizes, wrongAtEverySize } from './every-look.ts'
import { openConsole, signIn } from './open-console.ts'
import { openNumbers } from './open-numbers.ts'

test('every page is sound by its address: named, in Thai and English, at a desk and on a phone, with nothing that axe finds, no fault and no request elsewhere', async () => {
  const opened = await openNumbers()
  const { page, url, faults } = opened
  const leads = (name: RegExp): Promise<string | null> => page.getByRole('navigation').getByRole('link', { name }).getAttribute('href')
  expect([await leads(/^คู่มือ/), await leads(/^เกี่ยวกับระบบ$/)]).toEqual(['/manual', '/about'])
  const wrong: string[] = []
  for (const [place, thai, english] of await everyPage(opened)) {
    await page.setViewportSize({ width: 1280, height: 900 })
    await page.goto(url + place, { waitUntil: 'commit' })
    await expectNamed(page, thai, 'ไม่พบหน้านี้')
    wrong.push(...(await wrongAtEverySize(page, `every${place.replace(/\W+/g, '-')}-th`, axeSizes('th'))))
    await turnTo(page, 'English')
    await page.locator('html[lang=en]').waitFor()
    await expectNamed(page, english, 'There is no such page')
    wrong.push(...(await wrongAtEverySize(page, `every${place.replace(/\W+/g, '-')}-en`, axeSizes('en'))))
    await turnTo(page, 'ไทย')
    await page.locator('html[lang=th]').waitFor()
    wrong.push(...faults.splice(0).map((fault) => `${place}: ${fault}`))
  }
  expect(wrong).toEqual([])
}, 600_000)

test('a session that has ended leads to the sign-in page and back to where one was', async () => {
  const { page, url } = await openConsole()
  await page.context().clearCookies()
  await page.goto(`${url}/signs?province=TH-81`)
  await signIn(page)
  await page.getByText('ป้ายกระบี่ 1').waitFor()
  expect(page.url()).toBe(`${url}/signs?province=TH-81`)
})

test('what is being written is kept when the session ends in the middle of it, and is back after signing in again', async () => {
  const { page, url } = await openConsole()
  await page.goto(`${url}/slides/new/text`)
  await page.getByRole('textbox', { name: 'พาดหัว', exact: true }).fill('อย่าโอนเงินให้คนแปลกหน้า')
  await page.getByRole('textbox', { name: 'รายละเอียด' }).fill('โทรถามเจ้าตัวก่อน')
  await page.context().clearCookies()
  // The page may notice by itself, before the button is reached.
  await page.getByRole('button', { name: 'บันทึกและส่งขออนุมัติ' }).click({ timeout: 5000 }).catch(() => undefined)
  await signIn(page)
  await page.getByText('นำงานที่ยังไม่ได้บันทึกกลับมาแล้ว').waitFor()
  expect(await page.getByRole('textbox', { name: 'พาดหัว', exact: true }).inputValue()).toBe('อย่าโอนเงินให้คนแปลกหน้า')
  await page.getByRole('button', { name: 'บันทึกและส่งขออนุมัติ' }).click()
  await page.getByRole('heading', { level: 1, name: 'อย่าโอนเงินให้คนแปลกหน้า' }).waitFor()
  await page.goto(`${url}/slides/new/text`)
  expect(await page.getByRole('textbox', { name: 'พาดหัว', exact: true }).inputValue()).toBe('')
  await page.getByRole('textbox', { name: 'พาดหัว', exact: true }).fill('ร่างที่ทิ้ง')
  await page.getByRole('link', { name: 'ป้าย', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: 'ป้าย' }).waitFor()
  await page.goBack()
  await page.getByRole('button', { name: 'ทิ้งงานที่ค้าง' }).click()
  await page.getByText('นำงานที่ยังไม่ได้บันทึกกลับมาแล้ว').waitFor({ state: 'detached' })
  expect(await page.getByRole('textbox', { name: 'พาดหัว', exact: true }).inputValue()).toBe('')
})

test('a lost link is said aloud on the page, and so is its return', async () => {
  const { page, url, system } = await openConsole()
  await page.getByText('ข้อมูลสด').waitFor()
  await system.stop()
  await page.getByText('ขาดการเชื่อมต่อกับเซิร์ฟเวอร์').waitFor()
  await startSystem({ folder: system.folder, port: Number(new URL(url).port) })
  await page.getByText('ข้อมูลสด').waitFor()
  await page.getByText('ขาดการเชื่อมต่อกับเซิร์ฟเวอร์').waitFor({ state: 'detached' })
})
