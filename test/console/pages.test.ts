import { expect, test } from 'vitest'
import { startSystem } from '../support/system.ts'
import { expectNoSidewaysScroll, openConsole, signIn } from './open-console.ts'

const pages = [
  ['/', 'ภาพรวม', 'Overview'],
  ['/slides', 'สไลด์', 'Slides'],
  ['/slides/new/text', 'เขียนข้อความ', 'Compose text'],
  ['/slides/new/pictures', 'อัปโหลดภาพ', 'Upload pictures'],
  ['/slides/new/video', 'อัปโหลดวิดีโอ', 'Upload a video'],
  ['/playlists', 'เพลย์ลิสต์', 'Playlists'],
  ['/playlists/new', 'สร้างเพลย์ลิสต์', 'New playlist'],
  ['/week', 'ปฏิทินรายสัปดาห์', 'Week'],
  ['/outlook', 'จะแสดงอะไร', 'What will it show?'],
  ['/rules', 'กติกาการจัดรายการ', 'Planning rules'],
  ['/publish', 'เผยแพร่', 'Publish'],
  ['/signs', 'ป้าย', 'Signs'],
  ['/signs?view=map', 'ป้าย', 'Signs'],
  ['/statistics', 'สถิติการแสดงผล', 'Plays'],
  ['/statistics/planned', 'สถิติการแสดงผล', 'Plays'],
  ['/statistics/records', 'สถิติการแสดงผล', 'Plays'],
  ['/audit', 'บันทึกการใช้งาน', 'Audit log'],
  ['/reports?province=TH-81&month=2026-11', 'แบบรายงาน', 'Reports'],
  ['/national?month=2026-11', 'สรุปทั้งประเทศ', 'The nation’s reports'],
  ['/coordinators', 'ผู้ประสานงานจังหวัด', 'Coordinators'],
  ['/coordinators?province=TH-81', 'ผู้ประสานงานจังหวัด', 'Coordinators'],
  ['/settings', 'การตั้งค่า', 'Settings'],
  ['/lexicon', 'คลังคำ', 'Words kept whole'],
  ['/people', 'ผู้ใช้งาน', 'People'],
  ['/account', 'บัญชีของฉัน', 'My account']
] as const

test('every page opens in Thai and English, at a desk and on a phone, without a fault or a request elsewhere', async () => {
  const { page, url, faults } = await openConsole()
  faults.length = 0
  for (const [language, width, which] of [['th', 1280, 1], ['th', 390, 1], ['en', 1280, 2]] as const) {
    await page.setViewportSize({ width, height: 844 })
    if (language === 'en') await page.getByRole('button', { name: 'English' }).click()
    for (const place of pages) {
      await page.goto(url + place[0])
      await page.getByRole('heading', { level: 1, name: place[which], exact: true }).waitFor()
      await page.waitForLoadState('networkidle')
      expect(await page.evaluate(() => document.documentElement.lang)).toBe(language)
      await expectNoSidewaysScroll(page)
    }
  }
  expect(faults).toEqual([])
}, 300_000)

test('a session that has ended leads to the sign-in page and back to where one was', async () => {
  const { page, url } = await openConsole()
  await page.context().clearCookies()
  await page.goto(`${url}/signs?province=TH-81`)
  await signIn(page)
  await page.getByText('ป้ายกระบี่ 1').waitFor()
  expect(page.url()).toBe(`${url}/signs?province=TH-81`)
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
