import { expect, test } from 'vitest'
import { api } from '../../server/protocol/api.ts'
import { choresOf } from '../../server/console/state/chores.ts'
import { connectionDays } from '../../server/console/state/connection-days.ts'
import { niceSteps } from '../../server/console/state/nice-steps.ts'
import { permissions } from '../../server/domain/roles.ts'
import { SignPlan } from '../../server/domain/sign.ts'
import { spanOfDate, wallTime } from '../../server/domain/time.ts'
import { axeViolations } from '../support/axe.ts'
import { openNumbers } from './open-numbers.ts'
import { openConsole } from './open-console.ts'

test('the morning page of a new system leads to the first slide on glass', async () => {
  const { page, faults } = await openConsole()
  const steps = page.getByRole('listitem').filter({ hasText: 'จัดเพลย์ลิสต์' })
  await steps.getByRole('link').click()
  await page.getByRole('heading', { level: 1, name: 'เพลย์ลิสต์' }).waitFor()
  await page.goBack()
  await page.getByText('ยังไม่เคยเชื่อมต่อ · 76 ป้าย').waitFor()
  expect(faults).toEqual([])
})

test('the morning page says what is wrong and what to do, how many plays of the plan came in, and whose report is missing', async () => {
  const { page, url, clock, krabiSign, faults } = await openNumbers()
  await page.goto(`${url}/`)
  await page.getByText('0 จาก 76 ป้ายแสดงแล้ว').waitFor()
  await page.getByText('แบบรายงานเดือน พฤศจิกายน 2569').waitFor()
  await page.getByText('เหลืออีก 20 วัน').waitFor()
  await page.getByText('กำลังรับฉบับใหม่ · 2 ป้าย').waitFor()
  // Told live.
  krabiSign.socket.disconnect()
  await page.getByText('ขาดการติดต่อ · 1 ป้าย').waitFor()
  await page.getByText('ป้ายออนไลน์ 1 จาก 2').waitFor()
  expect(await axeViolations(page)).toEqual([])
  const care = page.getByRole('listitem').filter({ hasText: 'ขาดการติดต่อ' })
  await care.getByRole('link', { name: /ดูป้ายเหล่านี้/ }).click()
  await page.getByRole('link', { name: 'ป้ายกระบี่ 1' }).click()
  await page.getByRole('heading', { level: 1, name: 'ป้ายกระบี่ 1' }).waitFor()
  expect(page.url()).toBe(`${url}/signs/${krabiSign.id}`)
  clock.moveTo('2026-12-05T12:00')
  await page.goto(`${url}/`)
  await page.getByText('ครบกำหนดวันนี้').waitFor()
  await page.getByText('76 จังหวัดยังไม่รายงาน ใกล้ครบกำหนด').waitFor()
  expect(faults).toEqual([])
})

test('one sign’s page shows its orders, its connection and its plays, and what was asked of it and answered', async () => {
  const { page, url, krabiSign, faults } = await openNumbers()
  await page.goto(`${url}/signs/${krabiSign.id}`)
  const plays = page.getByRole('table', { name: 'การแสดงผลเทียบกับแผน 7 วัน' })
  await plays.getByRole('row').nth(1).waitFor()
  await page.getByRole('button', { name: 'ขอภาพจากป้าย' }).click()
  const asked = krabiSign.next('command:do') as Promise<{ id: string; kind: string }[]>
  const [command] = await asked
  const dot = 'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
  await krabiSign.ask('command:answered', { id: command?.id ?? '', outcome: 'done', detail: 'fake-shop@1', picture: dot, logs: [] })
  await page.getByRole('img', { name: 'ภาพที่ ป้ายกระบี่ 1 ส่งมา' }).waitFor()
  await page.getByRole('table', { name: 'คำสั่งล่าสุด' }).getByRole('row', { name: /ขอภาพจากป้าย ผู้ทดสอบ first .* ทำแล้ว/ }).waitFor()
  expect(await axeViolations(page)).toEqual([])
  krabiSign.socket.disconnect()
  await page.getByRole('alert').filter({ hasText: 'ขาดการติดต่อ' }).waitFor()
  expect(faults).toEqual([])
})

test('a list of signs is filtered, searched however a name is spelt, and keeps its look in its address', async () => {
  const { page, url, administrator, faults } = await openConsole()
  const [first] = await administrator.call(api.signs)
  if (first === undefined) throw new Error('expected a sign')
  await administrator.call(api.createSign, { body: { ...SignPlan.parse(first.sign), name: 'ป้ายตลาดน้ำ', province: 'TH-81' } })
  await page.goto(`${url}/signs`)
  await page.getByText('1–50 จาก 77').waitFor()
  await page.getByRole('button', { name: 'หน้าถัดไป' }).click()
  await page.getByText('51–77 จาก 77').waitFor()
  await page.getByRole('searchbox').fill('ตลาดนํ้า กระบี่')
  await page.getByText('1 ป้าย', { exact: true }).waitFor()
  expect(new URL(page.url()).searchParams.get('q')).toBe('ตลาดนํ้า กระบี่')
  await page.getByRole('link', { name: 'ป้ายตลาดน้ำ' }).click()
  await page.getByRole('heading', { level: 1, name: 'ป้ายตลาดน้ำ' }).waitFor()
  await page.goBack()
  await page.getByText('1 ป้าย', { exact: true }).waitFor()
  await page.getByRole('searchbox').fill('ไม่มีป้ายนี้')
  await page.getByRole('button', { name: 'แสดงทุกป้าย' }).click()
  await page.getByText('1–50 จาก 77').waitFor()
  expect(faults).toEqual([])
})

test('a day’s connections are cut at midnight in Bangkok, and the day that runs counts as far as it has come', () => {
  const nowMs = wallTime('2026-11-15', '12:00')
  const from = wallTime('2026-11-14', '18:00')
  const [today, before, earlier] = connectionDays([{ from, until: null }], nowMs, 3)
  expect(today).toMatchObject({ date: '2026-11-15', stretches: [{ from: 0, until: 0.5 }], share: 1, begun: 0 })
  expect(before).toMatchObject({ date: '2026-11-14', stretches: [{ from: 0.75, until: 1 }], share: 0.25, begun: 1 })
  expect(earlier).toMatchObject({ stretches: [], share: 0 })
})

test.each([
  [3, [0, 1, 2, 3]],
  [7, [0, 2, 4, 6, 8]],
  [456, [0, 200, 400, 600]],
  [0, [0, 1]]
])('lines of a chart whose most is %i stand at round numbers', (most, steps) => {
  expect(niceSteps(most)).toEqual({ steps, top: steps.at(-1) })
})

const watch = (state: 'open' | 'reported' | 'certified', late: boolean) => ({
  month: '2026-10',
  readyAt: spanOfDate('2026-11-01').from,
  deadline: { date: '2026-11-05', dueAt: spanOfDate('2026-11-05').until - 1, warnings: [] },
  provinces: [{ code: 'TH-81', state, late }]
})
test.each([
  ['a report that is late', { watch: watch('open', true) }, ['reportLate']],
  ['a deadline that is near', { watch: watch('open', false) }, ['reportSoon']],
  ['a report that waits for the second signature', { watch: watch('reported', false) }, ['certify']],
  ['nothing when the month is certified', { watch: watch('certified', false) }, []],
  ['nothing that one may not do', { watch: watch('reported', false), permissions: [], slides: { submitted: 3, returned: 1 } }, []],
  ['slides that wait, and reviews that are overdue', { watch: null, slides: { submitted: 3, returned: 1 }, overdue: 2 }, ['approve', 'returned', 'review']]
])('among the chores is %s', (_, told, chores) => {
  const standing = { permissions, slides: { submitted: 0, returned: 0 }, overdue: 0, nowMs: wallTime('2026-11-03', '09:00'), ...told }
  expect(choresOf(standing).map(({ chore }) => chore)).toEqual(chores)
})
