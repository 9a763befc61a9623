import { expect, onTestFinished, test } from 'vitest'
import type { Page } from 'playwright-core'
import { api } from '../../server/protocol/api.ts'
import { bringIn } from '../support/people.ts'
import { publish } from '../support/on-air.ts'
import { watchFleet } from '../support/watched-fleet.ts'
import { expectSoundInEveryLook } from './every-look.ts'
import { openConsole, signIn, type OpenConsole } from './open-console.ts'

const composed = { kind: 'composed' as const, headline: 'อพยพด่วน', shortHeadline: 'อพยพ', body: '', callToAction: '', theme: 'alert' }

/** An issue on air at three signs, and a second person at a browser of their own. */
async function onAir() {
  const opened = await openConsole()
  const { administrator, system, url, page } = opened
  await administrator.call(api.approveSlide, { params: { id: 'fake-shop', revision: 1 } })
  await administrator.call(api.createPlaylist, { body: { name: 'คำเตือน', enabled: true, target: [{ kind: 'nation' }], entries: [{ slide: 'fake-shop', dwellMs: 3000, share: 1 }] } })
  await publish(administrator, '')
  const few = (await administrator.call(api.signs)).slice(0, 3).map(({ sign }) => sign)
  const { fleet } = watchFleet(system.url, administrator, few.map(({ id }) => id), 'takeover')
  await expect.poll(() => fleet.state().showing, { timeout: 60_000 }).toBe(3)
  const approver = await bringIn(url, administrator, 'second', ['approver'])
  const [playlist] = await administrator.call(api.playlists)
  const browser = page.context().browser()
  if (browser === null || playlist === undefined) throw new Error('expected a browser and a playlist')
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'th-TH' })
  onTestFinished(() => context.close())
  const second = await context.newPage()
  await second.goto(`${url}/`)
  await signIn(second, 'second')
  await second.getByRole('heading', { name: 'ภาพรวม' }).waitFor()
  return { ...opened, few, second, approver }
}
const stage = (page: Page, words: string) => page.getByRole('progressbar', { name: words }).waitFor({ state: 'attached', timeout: 60_000 })
const drillAt = async ({ administrator }: Pick<OpenConsole, 'administrator'>, sign: string, reason = 'ซ้อมครั้งแรก') =>
  administrator.call(api.requestTakeover, {
    body: { reason, drill: true, slides: [{ kind: 'composed', title: 'ซ้อม', content: composed, dwellMs: 3000 }], target: [{ kind: 'sign', sign }], minutes: 15 }
  })

test('a takeover is asked for in four actions, the other person is told at once and lets it out, the board follows it onto the glass and off again', async () => {
  const opened = await onAir()
  const { page, url, administrator, few, second } = opened
  const [first] = few
  if (first === undefined) throw new Error('expected a sign')
  const place = (await administrator.call(api.provinces)).find(({ code }) => code === first.province)?.nameTh ?? ''
  await page.getByRole('link', { name: 'ประกาศด่วน', exact: true }).click()
  await page.getByText('ยังไม่เคยมีประกาศด่วน').waitFor()
  await page.goto(`${url}/takeovers`)

  // 1. open, 2. slide, 3. place, 4. ask
  await page.getByRole('link', { name: 'ประกาศด่วนใหม่' }).click()
  await page.getByText('ยังขาด: สไลด์หรือข้อความ, พื้นที่, เหตุผล').waitFor()
  await page.getByRole('checkbox').first().click()
  await page.getByRole('group', { name: 'แผนที่จังหวัดเป้าหมาย' }).getByRole('button', { name: place, exact: true }).click()
  await page.getByText(new RegExp(`บน 1 ป้าย \\(${place}\\) นาน 15 นาที`)).waitFor()
  await page.getByRole('button', { name: 'ขอประกาศด่วน', exact: true }).click()
  await page.getByText('ท่านเป็นผู้ขอ จึงต้องให้ผู้อื่นยืนยัน').waitFor({ timeout: 60_000 })
  await page.getByText('ยังไม่เริ่มส่ง').waitFor()

  await second.getByText('ผู้ทดสอบ first ขอประกาศด่วน').waitFor()
  await second.getByRole('link', { name: 'ดูและตัดสินใจ' }).click()
  await second.getByRole('button', { name: 'ยืนยัน ขึ้นป้ายทันที' }).click()
  await stage(page, 'แสดงแล้ว 1 จาก 1')
  await second.getByText('ประกาศด่วนกำลังแสดง').waitFor()
  await page.getByText('ทุกป้ายแจ้งว่าแสดงแล้ว').waitFor()
  await page.getByRole('timer').getByText(/^เหลือ 1[45]:/).waitFor()
  const path = new URL(page.url()).pathname
  await expectSoundInEveryLook(opened, path, 'takeover-running', () => page.getByRole('timer').waitFor())
  await page.goto(url + path)

  await second.getByRole('textbox', { name: /ให้สิ้นสุดอีก/ }).fill('60')
  await second.getByRole('button', { name: 'ต่อเวลา' }).click()
  await page.getByRole('timer').getByText(/^เหลือ (1:00|59):/).waitFor()
  await page.getByRole('button', { name: 'ยุติทันที' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'ยุติทันที' }).click()
  await stage(page, 'เลิกแสดงแล้ว 1 จาก 1')
  await page.getByText('ทุกป้ายแจ้งว่าเลิกแสดงแล้ว').waitFor()
  await second.getByText('ประกาศด่วนกำลังแสดง').waitFor({ state: 'detached' })
  await expectSoundInEveryLook(opened, path, 'takeover-ended', () => page.getByText(/ทุกป้ายแจ้งว่า|Every sign has said/).waitFor())
}, 240_000)

test('what is refused or let out by one alone keeps its reason on record, and both are marked as drills', async () => {
  const opened = await onAir()
  const { page, url, few, second } = opened
  const sign = few[0]?.id ?? ''
  const { id } = await drillAt(opened, sign)
  await second.getByText('ผู้ทดสอบ first ขอซ้อมประกาศด่วน').waitFor()
  await second.goto(`${url}/takeovers/${id}`)
  await second.getByRole('button', { name: 'ไม่อนุมัติ' }).click()
  await second.getByRole('textbox', { name: 'เหตุผลที่ไม่อนุมัติ' }).fill('ข้อความยังไม่ถูกต้อง')
  await second.getByRole('button', { name: 'ไม่อนุมัติ' }).last().click()
  await second.getByText(/ผู้ทดสอบ second ไม่อนุมัติเมื่อ .*: ข้อความยังไม่ถูกต้อง/).waitFor()
  expect(await second.getByRole('button', { name: 'ยืนยันฉุกเฉินคนเดียว' }).count()).toBe(0)

  const again = await drillAt(opened, sign, 'ซ้อมครั้งที่สอง')
  await page.goto(`${url}/takeovers/${again.id}`)
  await page.getByRole('button', { name: 'ยืนยันฉุกเฉินคนเดียว' }).click()
  const alone = page.getByRole('button', { name: 'ยืนยันคนเดียว ขึ้นป้ายทันที' })
  await page.getByRole('textbox', { name: /เหตุผลที่ไม่รอผู้ยืนยัน/ }).fill('สั้น')
  expect(await alone.isDisabled()).toBe(true)
  await expectSoundInEveryLook(opened, `/takeovers/${again.id}`, 'takeover-asked', () => page.getByRole('heading', { level: 1 }).waitFor())
  await page.goto(`${url}/takeovers/${again.id}`)
  await page.getByRole('button', { name: 'ยืนยันฉุกเฉินคนเดียว' }).click()
  await page.getByRole('textbox', { name: /เหตุผลที่ไม่รอผู้ยืนยัน/ }).fill('ติดต่อผู้ยืนยันคนที่สองไม่ได้')
  await alone.click()
  await page.getByText(/ผู้ทดสอบ first ยืนยันฉุกเฉินคนเดียวเมื่อ .*: ติดต่อผู้ยืนยันคนที่สองไม่ได้/).waitFor()
  await second.getByText('กำลังซ้อมประกาศด่วน').waitFor()
  await expectSoundInEveryLook(opened, '/takeovers', 'takeovers', () => page.getByRole('heading', { level: 1 }).waitFor())
}, 240_000)

test('a text written now is shown as it is, and what some signs cannot show of it stands before whoever decides', async () => {
  const opened = await onAir()
  const { page, url, administrator, second } = opened
  await page.goto(`${url}/takeovers/new`)
  await page.getByText('เขียนข้อความใหม่', { exact: true }).click()
  await page.getByRole('textbox', { name: 'ข้อความหลัก' }).fill('มิจฉาชีพแอบอ้างเป็นเจ้าหน้าที่ธนาคารหลอกให้ติดตั้งแอปดูดเงินระวังอย่าหลงเชื่อเด็ดขาด')
  await page.getByRole('button', { name: /^ทั้งประเทศ 76 ป้าย/ }).click()
  await page.getByText('30 นาที', { exact: true }).click()
  await page.getByRole('switch', { name: 'เป็นการซ้อม' }).click()
  await page.getByRole('button', { name: 'ขอซ้อมประกาศด่วน', exact: true }).click()
  await page.getByText('ท่านเป็นผู้ขอ จึงต้องให้ผู้อื่นยืนยัน').waitFor({ timeout: 120_000 })
  const [asked] = await administrator.call(api.takeovers)
  expect(asked).toMatchObject({ drill: true, durationMs: 30 * 60_000, target: [{ kind: 'nation' }] })
  await second.getByRole('link', { name: 'ดูและตัดสินใจ' }).click()
  await second.getByText('บางป้ายจะไม่แสดงทั้งหมด').waitFor({ timeout: 60_000 })
  await second.getByRole('button', { name: /อ่านไม่ออกบนบางป้าย/ }).waitFor()
}, 240_000)
