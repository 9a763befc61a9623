import { readFile } from 'node:fs/promises'
import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { api } from '../../server/protocol/api.ts'
import { readPdf } from '../documents/read-document.ts'
import { axeViolations } from '../support/axe.ts'
import { bringIn } from '../support/people.ts'
import { signIn, signOut } from './open-console.ts'
import { krabi, openNumbers } from './open-numbers.ts'

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

test('a view is downloaded as it is seen, as CSV and XLSX, and in detail', async () => {
  const { page, url, faults } = await openNumbers()
  faults.length = 0
  await page.goto(`${url}/statistics?${days}&by=slide&province=${krabi}`)
  const get = async (item: string) => {
    if (!(await page.getByRole('link', { name: item }).isVisible())) await page.getByRole('button', { name: 'ดาวน์โหลด' }).click()
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: item }).click()])
    return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) }
  }
  const csv = await get('มุมมองนี้ (CSV)')
  expect(csv.name).toBe('statistics-slide-2026-11-13-2026-11-15.csv')
  const text = csv.bytes.toString('utf8')
  expect(text.startsWith('\uFEFF')).toBe(true)
  expect(text).toContain('เตือนภัยเพจและร้านค้าออนไลน์ปลอม,1900,0,0')
  const xlsx = await get('มุมมองนี้ (XLSX)')
  expect(xlsx.name).toMatch(/\.xlsx$/)
  expect(Object.keys(unzipSync(xlsx.bytes))).toContain('xl/workbook.xml')
  expect((await get('ละเอียด: วัน ป้าย และสไลด์ (CSV)')).bytes.toString('utf8').trim().split('\n')).toHaveLength(5)
  expect(faults).toEqual([])
}, 180_000)

test('the records behind a number, and what was not counted, are downloaded as CSV and XLSX', async () => {
  const { page, url, faults, krabiSign } = await openNumbers()
  faults.length = 0
  await page.goto(`${url}/statistics/records?${days}&sign=${krabiSign.id}`)
  const get = async (item: string) => {
    if (!(await page.getByRole('link', { name: item }).isVisible())) await page.getByRole('button', { name: 'ดาวน์โหลด' }).click()
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: item }).click()])
    return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) }
  }
  const csv = await get('ชุดรายงานที่อยู่เบื้องหลังตัวเลข (CSV)')
  expect(csv.name).toBe(`records-${krabiSign.id}-2026-11-13-2026-11-15.csv`)
  const lines = csv.bytes.toString('utf8').trim().split('\r\n')
  expect(lines).toHaveLength(6)
  expect(lines[1]).toMatch(/^TH-81,.*,2026-11-13 08:15:00,.*fake-shop@1,completed,,1200,.*,counted,/)
  expect(Object.keys(unzipSync((await get('ชุดรายงานที่อยู่เบื้องหลังตัวเลข (XLSX)')).bytes))).toContain('xl/workbook.xml')
  expect((await get('สิ่งที่ไม่ได้นับ (CSV)')).bytes.toString('utf8').trim().split('\r\n')).toHaveLength(1)
  expect(faults).toEqual([])
}, 180_000)

test('each way of telling the numbers apart has its rows, and a click on a head sorts them', async () => {
  const { page, url, faults } = await openNumbers()
  faults.length = 0
  await page.goto(`${url}/statistics?${days}`)
  const numbers = page.getByRole('table', { name: 'ตารางตัวเลข' })
  const firstRow = async (): Promise<string[]> => (await numbers.locator('tbody tr').first().locator('th, td').allTextContents()).slice(0, 2)
  const expectFirst = async (by: string, expected: string[]): Promise<void> => {
    await page.getByRole('combobox', { name: 'จำแนกตาม' }).selectOption(by)
    await expect.poll(firstRow, { timeout: 20_000 }).toEqual(expected)
  }
  await expectFirst('nation', ['ทั้งประเทศ', '2,870'])
  await expectFirst('region', ['ภาคกลาง', '0'])
  await expectFirst('campaign', ['เตือนภัยทั่วประเทศ', '2,870'])
  await expectFirst('slide', ['เตือนภัยข้อความสั้น (SMS) แนบลิงก์ปลอม', '970'])
  await expectFirst('day', ['13 พ.ย. 2569', '2,100'])
  await expectFirst('hour', ['13 พ.ย. 2569 00:00–00:59', '0'])
  await expectFirst('sign', ['ป้ายกระบี่ 1', '2,850'])
  await numbers.getByRole('button', { name: /ป้ายที่แสดง/ }).click()
  expect(await numbers.getByRole('columnheader', { name: /ป้ายที่แสดง/ }).getAttribute('aria-sort')).toBe('descending')
  await expectFirst('province', ['กระบี่', '2,850'])
  await numbers.getByRole('button', { name: /แสดงครบ/ }).click()
  expect(await numbers.locator('tbody th').nth(1).textContent()).toBe('เชียงราย')
  expect(faults).toEqual([])
}, 180_000)

test('every chart is also a table, and the map of outlines is walked by arrow keys', async () => {
  const { page, url, faults } = await openNumbers()
  faults.length = 0
  await page.goto(`${url}/statistics?${days}`)
  const trend = page.getByRole('radiogroup', { name: /แนวโน้ม/ })
  await trend.getByText('ตาราง').click()
  await page.getByRole('table', { name: /แนวโน้ม/ }).getByRole('row', { name: /13 พ.ย. 2569 08:00–08:59 2,100/ }).waitFor()
  await page.getByRole('radiogroup', { name: 'แบบแผนที่' }).getByText('เขตจังหวัด').click()
  const map = page.getByRole('group', { name: 'แผนที่การแสดงผล' })
  await map.getByRole('button', { name: 'กระบี่: แสดงครบ 2,850 ครั้ง' }).focus()
  await page.keyboard.press('ArrowRight')
  const focused = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))
  expect(focused).toBe('นครศรีธรรมราช: แสดงครบ 0 ครั้ง')
  await page.keyboard.press('Enter')
  await page.waitForURL(/province=TH-80/)
  await page.goBack()
  await page.getByRole('radiogroup', { name: /แผนที่การแสดงผล/ }).getByText('ตาราง').click()
  expect(await page.getByRole('table', { name: 'แผนที่การแสดงผล' }).locator('tbody tr').count()).toBe(76)
  const saturday = page.getByRole('table', { name: 'แสดงครบตามวันและชั่วโมง' }).getByRole('row', { name: /^เสาร์/ }).getByRole('cell')
  expect([await saturday.nth(8).textContent(), await saturday.nth(19).textContent()]).toEqual(['400', '370'])
  expect(faults).toEqual([])
}, 180_000)

test('an administrator has the view sent by letter every month', async () => {
  const { page, url, administrator, faults } = await openNumbers({ withPlays: false })
  faults.length = 0
  await page.goto(`${url}/statistics?${days}&by=sign&province=${krabi}`)
  await page.getByRole('button', { name: 'ส่งทางอีเมล' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('ยังไม่มีกำหนดการส่ง').waitFor()
  await dialog.getByRole('textbox', { name: 'ชื่อเรื่องของอีเมล' }).fill('ป้ายของกระบี่')
  await dialog.getByRole('combobox', { name: 'อีเมลผู้รับ' }).or(dialog.getByRole('textbox', { name: 'อีเมลผู้รับ' })).fill('krabi@example.go.th')
  await dialog.getByRole('button', { name: 'เพิ่มกำหนดการ' }).click()
  await dialog.getByText('ทุกเดือน จำแนกตามป้าย กระบี่ (XLSX)').waitFor()
  expect(await administrator.call(api.mailSchedules)).toMatchObject([
    { name: 'ป้ายของกระบี่', every: 'month', by: 'sign', province: krabi, format: 'xlsx', to: ['krabi@example.go.th'], enabled: true }
  ])
  expect(await axeViolations(page)).toEqual([])
  await dialog.getByRole('switch', { name: 'ส่ง «ป้ายของกระบี่» อยู่' }).press('Space')
  await expect.poll(async () => (await administrator.call(api.mailSchedules))[0]?.enabled, { timeout: 10_000 }).toBe(false)
  await dialog.getByRole('button', { name: 'ลบ «ป้ายของกระบี่»' }).click()
  await dialog.getByText('ยังไม่มีกำหนดการส่ง').waitFor()
  await expect.poll(() => administrator.call(api.mailSchedules), { timeout: 10_000 }).toEqual([])
  expect(faults).toEqual([])
}, 180_000)

test('on paper the numbers stand with their heads on every sheet, without what is only for the screen', async () => {
  const { page, url } = await openNumbers()
  await page.goto(`${url}/statistics?${days}`)
  await page.locator('.bar span').first().waitFor({ state: 'attached' })
  await page.locator('.heat-map').waitFor()
  // Chromium tells of marks above and below letters in its own way.
  const bare = (text: string): string => text.replace(/[\s\u0000\u0E31\u0E34-\u0E3A\u0E47-\u0E4E]/g, '')
  const pages = (await readPdf(await page.pdf({ format: 'A4' }))).pages.map(bare)
  const whole = pages.join('')
  expect(pages.length).toBeGreaterThan(3)
  for (const words of ['สถิติการแสดงผล', 'อุบลราชธานี', '13/11', 'แสดงครบตามวันและชั่วโมง']) expect(whole).toContain(bare(words))
  const numbered = pages.filter((text) => ['กาญจนบุรี', 'ลำพูน', 'อุดรธานี'].some((name) => text.includes(`${bare(name)}000`)))
  expect(numbered.length).toBeGreaterThan(1)
  for (const text of numbered) expect(text).toContain(bare('ชั่วโมงบนป้าย'))
  for (const words of ['ดาวน์โหลด', 'ภาพรวม', 'เดือนที่แล้ว']) expect(whole).not.toContain(bare(words))
}, 180_000)

test('a province’s officer sees the province’s numbers, chooses among its signs, and is asked for no other place', async () => {
  const { page, url, administrator } = await openNumbers()
  await bringIn(url, administrator, 'officer', ['province-officer'], krabi)
  await signOut(page)
  await page.goto(`${url}/statistics?${days}`)
  await signIn(page, 'officer')
  const numbers = page.getByRole('table', { name: 'ตารางตัวเลข' })
  await numbers.getByRole('row', { name: /^กระบี่ 2,850/ }).waitFor()
  expect(await numbers.locator('tbody tr').count()).toBe(1)
  await page.getByText('กระบี่ · 13 พ.ย. 2569 – 15 พ.ย. 2569').waitFor()
  expect(await page.getByRole('combobox', { name: 'จังหวัด' }).count()).toBe(0)
  expect(await page.getByRole('button', { name: 'ส่งทางอีเมล' }).count()).toBe(0)
  expect(await page.locator('.play-tiles .tile-map .tile').count()).toBe(1)
  await page.getByRole('combobox', { name: 'ป้าย', exact: true }).click()
  await page.getByRole('option', { name: 'ป้ายกระบี่ 1' }).click()
  await page.waitForURL(/sign=/)
}, 180_000)
