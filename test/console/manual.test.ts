import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { anchorOf, headingsOf, manualPage } from '../../scripts/build-console/manual-page.ts'
import { picturesOf } from '../../scripts/build-console/manual-pictures.ts'
import { may, roles, type Permission } from '../../server/domain/roles.ts'
import { dictionary } from '../../server/console/words/dictionary.ts'

const folder = join(import.meta.dirname, '..', '..', 'content', 'manual')
const papers = ['manual.md', 'english.md'] as const
const read = (name: string): string => readFileSync(join(folder, name), 'utf8')
const manual = read('manual.md')

test('every word of the console that the manual quotes is one that the console says; what it fills in is quoted as …', () => {
  const said = new Set(Object.values(dictionary).map(([th]) => th.replace(/\{\w+\}/g, '…')))
  const quoted = [...manual.matchAll(/«([^»]*)»/g)].map(([, words = '']) => words).filter((words) => words !== '…')
  expect(quoted.length).toBeGreaterThan(200)
  expect(quoted.filter((words) => !said.has(words))).toEqual([])
})

/** What a row of the table of roles is about. */
const rows: Record<string, Permission> = {
  'ดูสไลด์': 'see',
  'เขียนและอัปโหลดสไลด์': 'write-slides',
  'อนุมัติหรือส่งกลับ': 'approve-slides',
  'จัดเพลย์ลิสต์': 'plan-playlists',
  'เผยแพร่ ย้อนกลับ': 'publish',
  'ยืนยันและต่อเวลา': 'confirm-takeovers',
  'ยืนยันฉุกเฉิน': 'break-glass',
  'เพิ่ม แก้ไข จับคู่': 'keep-signs',
  'กรอกและลงชื่อ': 'report',
  'ลงชื่อรับรอง': 'certify-reports',
  'ดูแลผู้ประสานงาน': 'keep-coordinators',
  'ดูบันทึกการใช้งาน': 'see-audit',
  'ดูแลผู้ใช้งาน': 'keep-people'
}

test('its table of roles is the table that is asked', () => {
  const told = Object.keys(rows).map((start) => manual.split('\n').find((line) => line.startsWith(`| ${start}`))?.split('|').slice(2, -1).map((cell) => cell.trim() !== '–'))
  const held = Object.values(rows).map((permission) => roles.map((role) => may({ id: '', username: '', name: '', roles: [role], province: null }, permission)))
  expect(told).toEqual(held)
})

test('every picture it names is there and small, every picture there is named, and each says in Thai what is on it', () => {
  const there = readdirSync(folder).filter((name) => name.endsWith('.webp'))
  expect(picturesOf(manual).sort()).toEqual(there.sort())
  expect(there.filter((name) => statSync(join(folder, name)).size > 90_000)).toEqual([])
  expect(there.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0)).toBeLessThan(2_000_000)
  const words = [...manual.matchAll(/!\[([^\]]*)\]/g)].map(([, alt = '']) => alt)
  expect(words.filter((alt) => !/[ก-๙]{4}/.test(alt))).toEqual([])
  expect(new Set(words).size).toBe(words.length)
})

test.each(papers)('the headings of %s are in order and each its own, and its links within lead to them', (paper) => {
  const headings = headingsOf(read(paper))
  expect(headings[0]?.depth).toBe(1)
  expect(headings.filter(({ depth }, index) => index > 0 && (depth === 1 || depth > (headings[index - 1]?.depth ?? 0) + 1))).toEqual([])
  const anchors = headings.map(({ text }) => anchorOf(text))
  expect(new Set(anchors).size).toBe(anchors.length)
  const links = [...read(paper).matchAll(/\]\(#([^)]+)\)/g)].map(([, anchor]) => anchor)
  expect(links.filter((anchor) => !anchors.includes(anchor ?? ''))).toEqual([])
})

test('the page has what it was given in its language, without anything that runs or is styled in place', () => {
  const page = manualPage(
    '# คู่มือ\n\n## บทที่ 1\n\n![ภาพหน้าแรก](first.webp)\n\n| ก | ข |\n|---|---|\n| 1 | 2 |\n',
    { language: 'th', contents: 'สารบัญ', skip: 'ข้าม', back: 'กลับ', other: { language: 'en', name: 'English', address: '/manual/en' } },
    { style: '/s.css', icon: '/i.svg', picture: (name) => ({ address: `/assets/${name}`, width: 1280, height: 800 }) }
  )
  expect(page).toContain('<html lang="th">')
  expect(page).toContain('<a href="#บทที่-1">บทที่ 1</a>')
  expect(page).toContain('<h2 id="บทที่-1">')
  expect(page).toContain('<img src="/assets/first.webp" alt="ภาพหน้าแรก" width="1280" height="800"')
  expect(page).toContain('<th scope="col">ก</th>')
  expect(page).not.toMatch(/<script|style=|\son\w+=/)
})
