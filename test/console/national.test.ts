import { readFile, writeFile } from 'node:fs/promises'
import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { readPdf } from '../documents/read-document.ts'
import { expectSoundInEveryLook } from './every-look.ts'
import { openReports, signAs } from './open-reports.ts'

test('the ICT centre sees which of the 76 provinces has certified and which is late, what it comes to, and opens any of them', async () => {
  const { page, url, clock, officer, certifier, faults } = await openReports()
  clock.moveTo('2026-12-04T09:00')
  await signAs(officer, 'report', 'นายตัวอย่าง ผู้รายงาน')
  await page.goto(`${url}/national`)
  const standings = page.getByRole('group', { name: 'สถานะการรายงานของจังหวัด' })
  const provinces = page.getByRole('table', { name: 'รายจังหวัด' })
  await standings.getByRole('button', { name: /^75 จาก 76 จังหวัด ยังไม่รายงาน/ }).waitFor()
  await standings.getByRole('button', { name: /^0 จาก 76 จังหวัด เลยกำหนด/ }).waitFor()
  expect(await provinces.locator('tbody tr').count()).toBe(76)
  await provinces.getByRole('row', { name: /^กระบี่ รายงานแล้ว 4 ธ.ค. 2569 09:00 – 0\/1 – – – 2,850/ }).waitFor()
  await page.getByRole('table', { name: 'รายเนื้อหา' }).getByRole('row', { name: /^เตือนภัยข้อความสั้น \(SMS\) แนบลิงก์ปลอม – – – 970/ }).waitFor()
  await page.getByRole('table', { name: 'รายเนื้อหา' }).getByRole('row', { name: /^รวม – – – 2,870/ }).waitFor()

  clock.moveTo('2026-12-06T00:00')
  await signAs(certifier, 'certify', 'นางตัวอย่าง ผู้รับรอง')
  await page.reload()
  await standings.getByRole('button', { name: /^75 จาก 76 จังหวัด เลยกำหนด/ }).waitFor()
  await standings.getByRole('button', { name: /รับรองแล้ว/ }).click()
  await expect.poll(() => provinces.locator('tbody tr').count(), { timeout: 20_000 }).toBe(1)
  expect(page.url()).toContain('standing=certified')
  await standings.getByRole('button', { name: /รับรองแล้ว/ }).click()
  await page.getByRole('combobox', { name: 'ภาค' }).selectOption('north')
  await expect.poll(() => provinces.locator('tbody tr').count(), { timeout: 20_000 }).toBe(9)
  await provinces.getByText('รวม 9 จังหวัด').waitFor()

  await page.getByRole('group', { name: 'แผนที่สถานะการรายงาน' }).getByRole('button', { name: 'กระบี่: รับรองแล้ว' }).click()
  await page.waitForURL(`${url}/reports?province=TH-81&month=2026-11`)
  await page.getByRole('region', { name: 'แบบรายงาน' }).getByText('นางตัวอย่าง ผู้รับรอง').waitFor()
  expect(faults).toEqual([])
}, 180_000)

test('the roll-up is downloaded as a workbook with a sheet a region, and as one page for executives', async () => {
  const { page, url, faults } = await openReports()
  await page.goto(`${url}/national?month=2026-11`)
  await page.getByRole('button', { name: 'ดาวน์โหลด' }).click()
  const get = async (format: string): Promise<Buffer> => {
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: format, exact: true }).click()])
    return readFile(await download.path())
  }
  expect(Object.keys(unzipSync(await get('XLSX'))).filter((name) => name.startsWith('xl/worksheets/sheet'))).toHaveLength(8)
  expect((await readPdf(await get('PDF'))).pages).toHaveLength(1)
  expect(faults).toEqual([])
}, 180_000)

test('people of a province are led to no roll-up, and shown none', async () => {
  const { page, as } = await openReports()
  await as('officer', '/national')
  await page.getByText('บัญชีนี้ไม่มีสิทธิ์ใช้หน้านี้').waitFor()
  expect(await page.getByRole('link', { name: 'สรุปทั้งประเทศ' }).count()).toBe(0)
}, 120_000)

test('the roll-up is sound in both languages, at a desk and on a phone', async () => {
  const opened = await openReports()
  const { page, clock, officer, certifier } = opened
  clock.moveTo('2026-12-06T09:00')
  await signAs(officer, 'report', 'นายตัวอย่าง ผู้รายงาน')
  await signAs(certifier, 'certify', 'นางตัวอย่าง ผู้รับรอง')
  await expectSoundInEveryLook(opened, '/national', 'national', async () => {
    await page.locator('tbody tr').nth(76).waitFor({ state: 'attached' })
  })
}, 180_000)

test('on paper the roll-up has all its provinces and its map on few sheets, without what is only for the screen', async () => {
  const { page, url } = await openReports()
  await page.goto(`${url}/national?month=2026-11`)
  await page.locator('tbody tr').nth(76).waitFor({ state: 'attached' })
  const bytes = await page.pdf({ preferCSSPageSize: true })
  const folder = process.env['PAITUEAN_PICTURES']
  if (folder !== undefined) await writeFile(`${folder}/national.pdf`, bytes)
  // Chromium tells of marks above and below letters in its own way.
  const bare = (text: string): string => text.replace(/[\s\u0000\u0E31\u0E34-\u0E3A\u0E47-\u0E4E]/g, '')
  const { pages } = await readPdf(bytes)
  expect(pages.length).toBeLessThan(6)
  const words = bare(pages.join(''))
  for (const there of ['สรุปทั้งประเทศ', 'กระบี่', 'อุบลราชธานี', 'รวม 76 จังหวัด']) expect(words).toContain(bare(there))
  for (const absent of ['ดาวน์โหลด', 'ภาพรวม', 'ตัวเลขในไฟล์']) expect(words).not.toContain(bare(absent))
}, 120_000)
