import { expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { api } from '../../server/protocol/api.ts'
import { startSystem } from '../support/system.ts'
import { axeSizes, wrongAtEverySize } from './every-look.ts'
import { openConsole, signIn } from './open-console.ts'
import { openNumbers } from './open-numbers.ts'

const days = 'from=2026-11-13&to=2026-11-15'
/** Where each page is, and its heading in Thai and English; a playlist, a sign and a takeover bear their own names. */
const pagesOf = (id: { playlist: string; sign: string; takeover: string }) =>
  [
    ['/', 'ภาพรวม', 'Overview'],
    ['/slides', 'สไลด์', 'Slides'],
    ['/slides/fake-shop', /เตือนภัย/, /เตือนภัย/],
    ['/slides/fake-shop/edit', /เตือนภัย/, /เตือนภัย/],
    ['/slides/new/text', 'เขียนข้อความ', 'Compose text'],
    ['/slides/new/pictures', 'อัปโหลดภาพ', 'Upload pictures'],
    ['/slides/new/video', 'อัปโหลดวิดีโอ', 'Upload a video'],
    ['/playlists', 'เพลย์ลิสต์', 'Playlists'],
    ['/playlists/new', 'สร้างเพลย์ลิสต์', 'New playlist'],
    [`/playlists/${id.playlist}`, 'เตือนภัยทั่วประเทศ', 'เตือนภัยทั่วประเทศ'],
    ['/week', 'ปฏิทินรายสัปดาห์', 'Week'],
    [`/outlook?sign=${id.sign}`, 'จะแสดงอะไร', 'What will it show?'],
    ['/rules', 'กติกาการจัดรายการ', 'Planning rules'],
    ['/publish', 'เผยแพร่', 'Publish'],
    ['/issues/1/board', /^ฉบับที่ 1/, /^Issue 1/],
    ['/takeovers', 'ประกาศด่วน', 'Takeovers'],
    ['/takeovers/new', 'ประกาศด่วนใหม่', 'New takeover'],
    [`/takeovers/${id.takeover}`, /ซ้อมครั้งแรก/, /ซ้อมครั้งแรก/],
    ['/signs', 'ป้าย', 'Signs'],
    ['/signs?view=map', 'ป้าย', 'Signs'],
    [`/signs/${id.sign}`, 'ป้ายกระบี่ 1', 'ป้ายกระบี่ 1'],
    [`/statistics?${days}`, 'สถิติการแสดงผล', 'Plays'],
    [`/statistics/planned?${days}`, 'สถิติการแสดงผล', 'Plays'],
    [`/statistics/records?${days}&sign=${id.sign}`, 'สถิติการแสดงผล', 'Plays'],
    ['/audit', 'บันทึกการใช้งาน', 'Audit log'],
    ['/reports?province=TH-81&month=2026-11', 'แบบรายงาน', 'Reports'],
    ['/national?month=2026-11', 'สรุปทั้งประเทศ', 'The nation’s reports'],
    ['/coordinators', 'ผู้ประสานงานจังหวัด', 'Coordinators'],
    ['/coordinators?province=TH-81', 'ผู้ประสานงานจังหวัด', 'Coordinators'],
    ['/settings', 'การตั้งค่า', 'Settings'],
    ['/lexicon', 'คลังคำ', 'Words kept whole'],
    ['/people', 'ผู้ใช้งาน', 'People'],
    ['/account', 'บัญชีของฉัน', 'My account'],
    ['/nowhere', null, null]
  ] as const

/** The page is named, and so is its tab. */
async function expectNamed(page: Page, name: string | RegExp | null, missing: string): Promise<void> {
  const heading = name ?? missing
  await page.getByRole('heading', { level: 1, name: heading, ...(typeof heading === 'string' ? { exact: true } : {}) }).waitFor()
  expect(await page.title()).toMatch(heading)
}

test('every page is sound by its address: named, in Thai and English, at a desk and on a phone, with nothing that axe finds, no fault and no request elsewhere', async () => {
  const { page, url, faults, administrator, krabiSign } = await openNumbers()
  const [playlist] = await administrator.call(api.playlists)
  const takeover = await administrator.call(api.requestTakeover, {
    body: { reason: 'ซ้อมครั้งแรก', drill: true, slides: [{ kind: 'ready', slide: 'fake-shop', dwellMs: 3000 }], target: [{ kind: 'sign', sign: krabiSign.id }], minutes: 15 }
  })
  const wrong: string[] = []
  for (const [place, thai, english] of pagesOf({ playlist: playlist?.id ?? '', sign: krabiSign.id, takeover: takeover.id })) {
    await page.setViewportSize({ width: 1280, height: 900 })
    await page.goto(url + place)
    await expectNamed(page, thai, 'ไม่พบหน้านี้')
    wrong.push(...(await wrongAtEverySize(page, `every${place.replace(/\W+/g, '-')}-th`, axeSizes('th'))))
    await page.getByRole('button', { name: 'English' }).click()
    await page.locator('html[lang=en]').waitFor()
    await expectNamed(page, english, 'There is no such page')
    wrong.push(...(await wrongAtEverySize(page, `every${place.replace(/\W+/g, '-')}-en`, axeSizes('en'))))
    await page.getByRole('button', { name: 'ไทย' }).click()
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
