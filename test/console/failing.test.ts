import { expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { settingsApi } from '../../server/protocol/api/settings-api.ts'
import { failureBody } from '../../server/protocol/failure-wire.ts'
import { axeViolations } from '../support/axe.ts'
import { everyPage, expectNamed, turnTo } from './every-page.ts'
import { headed, settled } from './every-look.ts'
import { openConsole } from './open-console.ts'
import { openNumbers } from './open-numbers.ts'

/** One of each kind: lists, single things, forms, many parts side by side. */
const looksAt = /^\/(|slides\/fake-shop|slides\/new\/text|playlists\/\w+|publish|signs\/[\w-]+|statistics\?.*|reports\?.*|people)$/

/** The server answers with its own fault to all but who is there; by the debugger, since the browser keeps no files while Playwright routes. */
async function faultyServer(page: Page): Promise<(isFaulty: boolean) => Promise<unknown>> {
  const browser = await page.context().newCDPSession(page)
  const body = Buffer.from(JSON.stringify(failureBody({ code: 'unexpected', detail: {} }))).toString('base64')
  browser.on('Fetch.requestPaused', ({ requestId, request }) => {
    const sent = new URL(request.url).pathname === '/api/session' ? browser.send('Fetch.continueRequest', { requestId }) : browser.send('Fetch.fulfillRequest', { requestId, responseCode: 500, body })
    // One that a page left behind is gone.
    sent.catch(() => undefined)
  })
  return (isFaulty) => (isFaulty ? browser.send('Fetch.enable', { patterns: [{ urlPattern: '*/api/*' }] }) : browser.send('Fetch.disable'))
}

test('every page says once, in Thai and in English, what it could not get and what to do, and has it all after trying again', async () => {
  const opened = await openNumbers()
  const { page, url } = opened
  const pages = (await everyPage(opened)).filter(([place]) => looksAt.test(place))
  const setFaulty = await faultyServer(page)
  await page.setViewportSize({ width: 390, height: 844 })
  const wrong: string[] = []
  for (const [place, thai] of pages) {
    await setFaulty(true)
    await page.goto(url + place, { waitUntil: 'commit' })
    const said = page.getByRole('alert').filter({ hasText: /^(โหลดข้อมูลไม่สำเร็จ|This could not be loaded): [^:]/ })
    await headed(page)
    await settled(page)
    await said.getByText(/ลองใหม่อีกครั้ง/).waitFor()
    for (const violation of await axeViolations(page)) wrong.push(`${place}: ${violation}`)
    await turnTo(page, 'English')
    await said.getByText(/try again, and if it stays/).waitFor()
    if ((await page.getByRole('alert').count()) !== 1) wrong.push(`${place}: says it more than once`)
    if (/[\u0E00-\u0E7F]/.test(await said.innerText())) wrong.push(`${place}: says it half in Thai`)
    await turnTo(page, 'ไทย')
    await setFaulty(false)
    await said.getByRole('button', { name: 'ลองใหม่' }).click()
    await expectNamed(page, thai, '')
    await said.waitFor({ state: 'detached' })
    if ((await page.getByText('ส่วนนี้ยังโหลดไม่สำเร็จ').count()) > 0) wrong.push(`${place}: not all of it is back`)
  }
  expect(wrong).toEqual([])
}, 180_000)

test('what was typed stays when it cannot be saved, with the reason beside it, and goes through once it can', async () => {
  const opened = await openNumbers()
  const { page, url } = opened
  const unreachable = page.getByText('ติดต่อเซิร์ฟเวอร์ไม่ได้')
  await page.goto(`${url}/slides/new/text`)
  const headline = page.getByRole('textbox', { name: 'พาดหัว', exact: true })
  await headline.fill('อย่าโอนเงินให้คนแปลกหน้า')
  await page.context().setOffline(true)
  await page.getByRole('button', { name: 'บันทึกและส่งขออนุมัติ' }).click()
  await page.getByRole('alert').filter({ has: unreachable }).first().waitFor()
  expect(await headline.inputValue()).toBe('อย่าโอนเงินให้คนแปลกหน้า')
  await page.context().setOffline(false)
  await page.getByRole('button', { name: 'บันทึกและส่งขออนุมัติ' }).click()
  await page.getByRole('heading', { level: 1, name: 'อย่าโอนเงินให้คนแปลกหน้า' }).waitFor()

  await page.goto(`${url}/reports?province=TH-81&month=2026-11`)
  const cell = page.getByRole('textbox', { name: /: Online$/ }).first()
  await cell.waitFor()
  const setFaulty = await faultyServer(page)
  await setFaulty(true)
  await cell.fill('12')
  await cell.press('Enter')
  await page.getByText('ยังไม่ได้บันทึก กด Enter ในช่องนี้เพื่อลองใหม่').waitFor()
  expect(await cell.inputValue()).toBe('12')
  await setFaulty(false)
  await Promise.all([page.waitForResponse((answer) => answer.request().method() === 'PUT'), cell.press('Enter')])
  await page.getByText('ยังไม่ได้บันทึก กด Enter').waitFor({ state: 'detached' })
  await page.reload()
  await cell.waitFor()
  await expect.poll(() => cell.inputValue(), { timeout: 10_000 }).toBe('๑๒')
})

test('a choice is seen at once, and is as it was, with the reason, when the server refuses it', async () => {
  const { page, url, administrator } = await openConsole()
  await administrator.call(settingsApi.setDistrictDay, { params: { province: 'TH-81' }, body: { day: 4 } })
  await page.goto(`${url}/settings`)
  const day = page.getByRole('combobox', { name: 'กระบี่' })
  const answered = Promise.withResolvers<null>()
  await page.route('**/api/settings/**', async (route) => {
    await answered.promise
    await route.fulfill({ status: 500, json: failureBody({ code: 'unexpected', detail: {} }) })
  })
  await day.selectOption('2')
  await expect.poll(() => day.inputValue(), { timeout: 10_000 }).toBe('2')
  answered.resolve(null)
  await page.getByText('ทำรายการไม่สำเร็จ').waitFor()
  await expect.poll(() => day.inputValue(), { timeout: 10_000 }).toBe('4')
})
