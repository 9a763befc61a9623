import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { api } from '../../server/protocol/api.ts'
import { readPdf } from '../documents/read-document.ts'
import { axeViolations } from '../support/axe.ts'
import { expectSoundInEveryLook } from './every-look.ts'
import { november, openReports, signAs } from './open-reports.ts'

/** Chromium tells of marks above and below letters in its own way. */
const bare = (text: string): string => text.replace(/[\s\u0000\u0E31\u0E34-\u0E3A\u0E47-\u0E4E]/g, '')
async function printed(page: Page): Promise<{ pages: number; words: string }> {
  const bytes = await page.pdf({ preferCSSPageSize: true })
  const folder = process.env['PAITUEAN_PICTURES']
  if (folder !== undefined) await writeFile(`${folder}/report.pdf`, bytes)
  const { pages } = await readPdf(bytes)
  return { pages: pages.length, words: bare(pages.join('')) }
}

const shop = 'เตือนภัยเพจและร้านค้าออนไลน์ปลอม'
const sms = 'เตือนภัยข้อความสั้น (SMS) แนบลิงก์ปลอม'

test('the province’s officer types the other channels in either digits; what is counted later leaves them as they are', async () => {
  const { page, faults, as, krabiSign, officer } = await openReports()
  await as('officer', '/reports')
  const form = page.getByRole('region', { name: 'แบบรายงาน' })
  await form.getByRole('row', { name: /๑,๙๐๐/ }).waitFor()
  expect(await form.getByRole('cell', { name: shop }).count()).toBe(1)
  expect(await page.getByRole('combobox', { name: 'จังหวัด', exact: true }).count()).toBe(0)
  await form.getByRole('textbox', { name: `${shop}: Online` }).fill('๑,๒๐๔')
  await form.getByRole('textbox', { name: `${shop}: Online` }).press('Tab')
  await form.getByRole('textbox', { name: `${shop}: On Air` }).fill('3')
  await form.getByRole('textbox', { name: `${shop}: On Air` }).press('Tab')
  await form.getByRole('textbox', { name: `${sms}: Community` }).fill('สอง')
  await form.getByRole('textbox', { name: `${sms}: Community` }).press('Tab')
  await form.getByText('กรอกจำนวนเต็มตั้งแต่ 0').waitFor()
  await form.getByRole('textbox', { name: `${sms}: Community` }).fill('2')
  await form.getByRole('textbox', { name: `${sms}: Community` }).press('Enter')
  const typed = async () => (await officer.call(api.report, { params: november, query: {} })).typed.map(({ title, figures }) => [title, figures.online, figures.onAir, figures.community])
  await expect.poll(typed, { timeout: 20_000 }).toEqual(expect.arrayContaining([[shop, 1204, 3, null], [sms, null, null, 2]]))
  await krabiSign.play('2026-11-14T20:30', { 'fake-shop': 100 })
  await form.getByRole('row', { name: /๒,๐๐๐/ }).waitFor()
  expect(await form.getByRole('textbox', { name: `${shop}: Online` }).inputValue()).toBe('๑,๒๐๔')
  await page.getByText('เลขอารบิก').click()
  await form.getByRole('row', { name: /2,000/ }).waitFor()
  expect(await form.getByRole('textbox', { name: `${shop}: Online` }).inputValue()).toBe('1,204')
  await form.getByText('ประจำเดือน พฤศจิกายน 2569').waitFor()

  await page.getByRole('textbox', { name: 'เพิ่มเนื้อหาที่ไม่ได้แสดงบนป้าย' }).fill('ประชุมประจำเดือน')
  await page.getByRole('button', { name: 'เพิ่มแถว' }).click()
  await form.getByRole('textbox', { name: 'ประชุมประจำเดือน: On Ground' }).fill('1')
  await form.getByRole('textbox', { name: 'ประชุมประจำเดือน: On Ground' }).press('Enter')
  await expect.poll(async () => (await officer.call(api.report, { params: november, query: {} })).sheet.rows.at(-1), { timeout: 20_000 }).toMatchObject({ title: 'ประชุมประจำเดือน', figures: { onGround: 1, digitalBillboard: null } })
  await form.getByRole('button', { name: 'ลบ «ประชุมประจำเดือน»' }).click()
  await form.getByRole('textbox', { name: 'ประชุมประจำเดือน: On Ground' }).waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'เลิกทำ' }).click()
  await form.getByRole('textbox', { name: 'ประชุมประจำเดือน: On Ground' }).waitFor()
  expect(await form.getByRole('textbox', { name: 'ประชุมประจำเดือน: On Ground' }).inputValue()).toBe('1')
  expect(faults).toEqual([])
}, 180_000)

test('figures typed one right after the other are all kept, also when an older answer of the server comes in after them', async () => {
  const { page, as, krabiSign, officer, faults } = await openReports()
  await as('officer', '/reports')
  const cell = (channel: string) => page.getByRole('textbox', { name: `${shop}: ${channel}` })
  await cell('Online').waitFor()
  const [asked, answered] = [Promise.withResolvers<undefined>(), Promise.withResolvers<undefined>()]
  await page.route('**/api/reports/TH-81/2026-11', async (route) => {
    if (route.request().method() !== 'GET') return route.continue()
    const response = await route.fetch()
    asked.resolve(undefined)
    await answered.promise
    await route.fulfill({ response })
  })
  await krabiSign.play('2026-11-14T20:30', { 'fake-shop': 100 })
  await asked.promise
  for (const [channel, figure] of [['Online', '1'], ['On Air', '2'], ['On Ground', '3'], ['Community', '4']] as const) {
    await cell(channel).fill(figure)
    await cell(channel).press('Tab')
  }
  const kept = async () => (await officer.call(api.report, { params: november, query: {} })).typed[0]?.figures
  await expect.poll(kept, { timeout: 20_000 }).toEqual({ online: 1, onAir: 2, onGround: 3, community: 4, documents: null })
  answered.resolve(undefined)
  await page.unrouteAll({ behavior: 'wait' })
  await page.getByRole('row', { name: /๒,๐๐๐/ }).waitFor()
  expect(await Promise.all(['Online', 'On Air', 'On Ground', 'Community'].map((channel) => cell(channel).inputValue()))).toEqual(['๑', '๒', '๓', '๔'])
  expect(faults).toEqual([])
}, 120_000)

test('a month from its figures to the certified file and its revision: reported, given back, certified, restated, each with who and why', async () => {
  const { page, faults, as, clock, krabiSign, administrator } = await openReports()
  clock.moveTo('2026-12-02T09:00')
  await administrator.call(api.appointCoordinator, {
    params: { province: november.province },
    body: { agency: 'จังหวัดกระบี่', title: 'นาย', name: 'ตัวอย่าง ผู้ประสาน', position: 'นักวิเคราะห์นโยบายและแผน', division: '', phone: '', mobile: '', email: '', lineId: '' }
  })
  await as('officer', '/reports')
  const form = page.getByRole('region', { name: 'แบบรายงาน' })
  const dialog = page.getByRole('dialog')
  await page.getByText('วันเสาร์ที่ 5 ธันวาคม พ.ศ. 2569').waitFor()
  await page.getByText('ตรงกับวันเสาร์ วันพ่อแห่งชาติ').waitFor()
  await page.getByRole('combobox', { name: 'วันที่อำเภอและหน่วยงานต้องรายงานจังหวัด' }).selectOption('4')
  await page.getByText('วันศุกร์ที่ 4 ธันวาคม พ.ศ. 2569').waitFor()

  await page.getByRole('button', { name: 'ลงชื่อผู้รายงาน' }).click()
  expect(await dialog.getByRole('textbox', { name: 'ชื่อ–สกุล' }).inputValue()).toBe('นายตัวอย่าง ผู้ประสาน')
  await dialog.getByText('ยังมี 1 ป้ายที่ส่งข้อมูลของเดือนนี้ไม่ครบ').waitFor()
  // Plays come in while the officer reads: the figures are shown anew, and only then signed.
  await krabiSign.play('2026-11-20T08:15', { 'sms-link': 50 })
  await dialog.getByText('Digital Billboard รวม 2,900 ครั้ง').waitFor()
  expect(await axeViolations(page)).toEqual([])
  await dialog.getByRole('button', { name: 'ลงชื่อผู้รายงาน' }).click()
  await form.getByText('นายตัวอย่าง ผู้ประสาน').waitFor()
  await page.getByText('รอผู้รับรองรายงานลงชื่อ').first().waitFor()
  expect(await form.getByRole('textbox').count()).toBe(0)

  await as('certifier', '/reports')
  await page.getByRole('button', { name: 'ส่งกลับแก้ไข' }).click()
  await dialog.getByRole('button', { name: 'ส่งกลับแก้ไข' }).click()
  await dialog.getByText('กรุณาระบุเหตุผล').waitFor()
  await dialog.getByRole('textbox', { name: 'เหตุผล' }).fill('ช่อง Online ยังไม่ครบ')
  await dialog.getByRole('button', { name: 'ส่งกลับแก้ไข' }).click()
  await page.getByText('ช่อง Online ยังไม่ครบ').waitFor()
  await as('officer', '/reports')
  await page.getByText('ช่อง Online ยังไม่ครบ').waitFor()
  await page.getByRole('button', { name: 'ลงชื่อผู้รายงาน' }).click()
  await dialog.getByRole('button', { name: 'ลงชื่อผู้รายงาน' }).click()
  await page.getByText('รอผู้รับรองรายงานลงชื่อ').first().waitFor()

  await as('certifier', '/reports')
  await page.getByRole('button', { name: 'ลงชื่อรับรองรายงาน' }).click()
  await dialog.getByRole('button', { name: 'ลงชื่อรับรองรายงาน' }).click()
  await dialog.getByText('กรุณากรอกตำแหน่ง').waitFor()
  await dialog.getByRole('textbox', { name: 'ตำแหน่ง' }).fill('หัวหน้าสำนักงานจังหวัดกระบี่')
  await dialog.getByRole('button', { name: 'ลงชื่อรับรองรายงาน' }).click()
  await form.getByText('หัวหน้าสำนักงานจังหวัดกระบี่').waitFor({ timeout: 60_000 })
  const row = page.getByRole('region', { name: 'ไฟล์ที่รับรองแล้ว' }).getByRole('row', { name: /^PDF เลขไทย/ })
  const sha256 = await row.locator('code').textContent()
  const [download] = await Promise.all([page.waitForEvent('download'), row.getByRole('link').click()])
  expect(createHash('sha256').update(await readFile(await download.path())).digest('hex')).toBe(sha256)

  await krabiSign.play('2026-11-21T08:15', { 'fake-shop': 7 })
  await form.getByText(/เพิ่มขึ้น ๗ ครั้ง/).waitFor()
  await page.getByRole('button', { name: 'เปิดฉบับแก้ไข' }).click()
  await dialog.getByRole('textbox', { name: 'เหตุผล' }).fill('ป้ายส่งข้อมูลย้อนหลัง')
  await dialog.getByRole('button', { name: 'เปิดฉบับแก้ไข' }).click()
  await form.getByText('ฉบับแก้ไขครั้งที่ ๑ เหตุผล: ป้ายส่งข้อมูลย้อนหลัง').waitFor()
  await page.getByRole('button', { name: 'ฉบับแรก' }).click()
  await page.getByText('กำลังดูฉบับแรก ซึ่งมีฉบับที่ใหม่กว่าแล้ว').waitFor()
  await form.getByText('หัวหน้าสำนักงานจังหวัดกระบี่').waitFor()
  await page.getByRole('button', { name: 'ไปฉบับล่าสุด' }).click()
  await form.getByText('ฉบับแก้ไขครั้งที่ ๑').waitFor()
  expect(faults).toEqual([])
}, 240_000)

test('the form is downloaded as DOCX, PDF, XLSX and CSV in the digits one sees', async () => {
  const { page, url, faults } = await openReports()
  await page.goto(`${url}/reports?province=TH-81&month=2026-11&numerals=arabic`)
  await page.getByRole('button', { name: 'ดาวน์โหลด' }).click()
  for (const [format, first] of [['DOCX', 'PK'], ['PDF', '%PDF'], ['XLSX', 'PK'], ['CSV', '\uFEFF']] as const) {
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: format, exact: true }).click()])
    expect(download.suggestedFilename()).toMatch(new RegExp(`\\.${format.toLowerCase()}$`))
    const text = (await readFile(await download.path())).toString('utf8')
    expect(text.startsWith(first)).toBe(true)
    if (format === 'CSV') expect(text).toContain(',1900,')
  }
  expect(faults).toEqual([])
}, 180_000)

test('the page opens at the month that waits to be certified, and leads to every month since the first publication', async () => {
  const { page, url, clock, officer, certifier } = await openReports()
  clock.moveTo('2026-12-20T09:00')
  await page.goto(`${url}/reports?province=TH-81`)
  const month = page.getByRole('combobox', { name: 'ประจำเดือน' })
  await expect.poll(() => month.inputValue(), { timeout: 20_000 }).toBe('2026-11')
  await page.getByText('เลยกำหนด').first().waitFor()
  await signAs(officer, 'report', 'นายตัวอย่าง ผู้รายงาน')
  await signAs(certifier, 'certify', 'นางตัวอย่าง ผู้รับรอง')
  await page.goto(`${url}/reports?province=TH-81`)
  await expect.poll(() => month.inputValue(), { timeout: 20_000 }).toBe('2026-12')
  await page.getByRole('region', { name: 'เดือนที่ผ่านมา' }).getByRole('button', { name: 'พฤศจิกายน 2569' }).click()
  await page.getByRole('region', { name: 'แบบรายงาน' }).getByText('นางตัวอย่าง ผู้รับรอง').waitFor()
}, 180_000)

test('the form is sound in both languages, at a desk and on a phone: while it is typed, and certified with late plays', async () => {
  const opened = await openReports()
  const { page, clock, officer, certifier, krabiSign } = opened
  await expectSoundInEveryLook(opened, '/reports?province=TH-81&month=2026-11', 'report-open', async () => {
    await page.locator('.typed-cell').first().waitFor()
  })
  clock.moveTo('2026-12-02T09:00')
  await signAs(officer, 'report', 'นายตัวอย่าง ผู้รายงาน')
  await signAs(certifier, 'certify', 'นางตัวอย่าง ผู้รับรอง')
  await krabiSign.play('2026-11-21T08:15', { 'fake-shop': 7 })
  await expectSoundInEveryLook(opened, '/reports?province=TH-81&month=2026-11', 'report-certified', async () => {
    await page.locator('code').nth(7).waitFor()
  })
  await expectSoundInEveryLook(opened, '/reports', 'report-none', async () => {
    await page.getByText(/เลือกจังหวัดเพื่อดู|Choose a province/).waitFor()
  })
}, 240_000)

test('a province is reminded on the first page, led to its report, and puts the notice away for itself alone', async () => {
  const { page, as, clock, officer, certifier, url, faults } = await openReports()
  clock.moveTo('2026-12-02T09:00')
  await signAs(officer, 'report', 'นายตัวอย่าง ผู้รายงาน')
  await as('certifier', '/')
  const notices = page.getByRole('group', { name: 'การแจ้งเตือนเรื่องแบบรายงาน' })
  await notices.getByText(/ลงชื่อผู้รายงานแล้ว โดยนายตัวอย่าง ผู้รายงาน รอผู้รับรองรายงาน/).waitFor()
  expect(await axeViolations(page)).toEqual([])
  await notices.getByRole('link', { name: 'เปิดแบบรายงาน' }).click()
  await page.waitForURL(`${url}/reports?province=TH-81&month=2026-11`)
  await page.getByRole('button', { name: 'ลงชื่อรับรองรายงาน' }).waitFor()
  await page.goBack()
  await notices.getByRole('button', { name: 'รับทราบ' }).click()
  await notices.waitFor({ state: 'detached' })
  await expect.poll(async () => (await certifier.call(api.notices)).find(({ kind }) => kind === 'reported')?.seen, { timeout: 10_000 }).toBe(true)
  expect((await officer.call(api.notices)).find(({ kind }) => kind === 'reported')?.seen).toBe(false)
  expect(faults).toEqual([])
}, 120_000)

test('on paper the form stands alone on one sheet lying down, what was typed in its cells', async () => {
  const { page, as, faults } = await openReports()
  await as('officer', '/reports')
  const cell = page.getByRole('textbox', { name: `${shop}: Online` })
  await cell.fill('77')
  await cell.press('Enter')
  await expect.poll(() => cell.inputValue(), { timeout: 20_000 }).toBe('๗๗')
  const { pages, words } = await printed(page)
  expect(pages).toBe(1)
  for (const there of ['แบบรายงาน', 'ผู้รับรองรายงาน', '๗๗', '๑,๙๐๐']) expect(words).toContain(bare(there))
  for (const absent of ['ดาวน์โหลด', 'ภาพรวม', 'ช่องพื้นเหลือง', 'เพิ่มแถว', 'เดือนที่ผ่านมา']) expect(words).not.toContain(bare(absent))
  expect(faults).toEqual([])
}, 120_000)
