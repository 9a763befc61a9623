import { expect } from 'vitest'
import type { Page } from 'playwright-core'
import { api } from '../../server/protocol/api.ts'
import { headed } from './every-look.ts'
import type { OpenNumbers } from './open-numbers.ts'

const days = 'from=2026-11-13&to=2026-11-15'
type Name = string | RegExp | null

/** Where each page is, and its heading in Thai and English; a playlist, a sign and a takeover bear their own names; null: there is no such page. */
export async function everyPage({ administrator, krabiSign }: OpenNumbers): Promise<(readonly [place: string, thai: Name, english: Name])[]> {
  const [playlist] = await administrator.call(api.playlists)
  const takeover = await administrator.call(api.requestTakeover, {
    body: { reason: 'ซ้อมครั้งแรก', drill: true, slides: [{ kind: 'ready', slide: 'fake-shop', dwellMs: 3000 }], target: [{ kind: 'sign', sign: krabiSign.id }], minutes: 15 }
  })
  const sign = krabiSign.id
  return [
    ['/', 'ภาพรวม', 'Overview'],
    ['/slides', 'สไลด์', 'Slides'],
    ['/slides/fake-shop', /เตือนภัย/, /เตือนภัย/],
    ['/slides/fake-shop/edit', /เตือนภัย/, /เตือนภัย/],
    ['/slides/new/text', 'เขียนข้อความ', 'Compose text'],
    ['/slides/new/pictures', 'อัปโหลดภาพ', 'Upload pictures'],
    ['/slides/new/video', 'อัปโหลดวิดีโอ', 'Upload a video'],
    ['/playlists', 'เพลย์ลิสต์', 'Playlists'],
    ['/playlists/new', 'สร้างเพลย์ลิสต์', 'New playlist'],
    [`/playlists/${playlist?.id ?? ''}`, 'เตือนภัยทั่วประเทศ', 'เตือนภัยทั่วประเทศ'],
    ['/week', 'ปฏิทินรายสัปดาห์', 'Week'],
    [`/outlook?sign=${sign}`, 'จะแสดงอะไร', 'What will it show?'],
    ['/rules', 'กติกาการจัดรายการ', 'Planning rules'],
    ['/publish', 'เผยแพร่', 'Publish'],
    ['/issues/1/board', /^ฉบับที่ 1/, /^Issue 1/],
    ['/takeovers', 'ประกาศด่วน', 'Takeovers'],
    ['/takeovers/new', 'ประกาศด่วนใหม่', 'New takeover'],
    [`/takeovers/${takeover.id}`, /ซ้อมครั้งแรก/, /ซ้อมครั้งแรก/],
    ['/signs', 'ป้าย', 'Signs'],
    ['/signs?view=map', 'ป้าย', 'Signs'],
    [`/signs/${sign}`, 'ป้ายกระบี่ 1', 'ป้ายกระบี่ 1'],
    [`/statistics?${days}`, 'สถิติการแสดงผล', 'Plays'],
    [`/statistics/planned?${days}`, 'สถิติการแสดงผล', 'Plays'],
    [`/statistics/records?${days}&sign=${sign}`, 'สถิติการแสดงผล', 'Plays'],
    ['/audit', 'บันทึกการใช้งาน', 'Audit log'],
    ['/reports?province=TH-81&month=2026-11', 'แบบรายงาน', 'Reports'],
    ['/national?month=2026-11', 'สรุปทั้งประเทศ', 'The nation’s reports'],
    ['/coordinators', 'ผู้ประสานงานจังหวัด', 'Coordinators'],
    ['/coordinators?province=TH-81', 'ผู้ประสานงานจังหวัด', 'Coordinators'],
    ['/settings', 'การตั้งค่า', 'Settings'],
    ['/system', 'สภาพระบบ', 'System health'],
    ['/provinces', 'จังหวัด', 'Provinces'],
    ['/themes', 'ธีม', 'Themes'],
    ['/lexicon', 'คลังคำ', 'Words kept whole'],
    ['/people', 'ผู้ใช้งาน', 'People'],
    ['/account', 'บัญชีของฉัน', 'My account'],
    ['/about', 'เกี่ยวกับระบบ', 'About'],
    ['/manual', 'คู่มือการใช้งานระบบป้ายเตือน', 'Manual of Paituean'],
    ['/nowhere', null, null]
  ]
}

/** The page is named, and so is its tab. */
export async function expectNamed(page: Page, name: Name, missing: string): Promise<void> {
  const heading = name ?? missing
  await headed(page)
  await page.getByRole('heading', { level: 1, name: heading, ...(typeof heading === 'string' ? { exact: true } : {}) }).waitFor()
  expect(await page.title()).toMatch(heading)
}

/** The console has a button for it, the manual a link. */
export const turnTo = (page: Page, language: 'English' | 'ไทย'): Promise<void> =>
  page.getByRole('button', { name: language, exact: true }).or(page.getByRole('link', { name: language, exact: true })).click()
