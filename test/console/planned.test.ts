import { readFile } from 'node:fs/promises'
import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { expectSoundInEveryLook } from './every-look.ts'
import { openNumbers, type OpenNumbers } from './open-numbers.ts'

const day = 'from=2026-11-15&to=2026-11-15'

/** Krabi's sign played all that was due in two minutes and nothing between them, without a word. */
async function withUnexplained(): Promise<OpenNumbers> {
  const opened = await openNumbers({ withPlays: false })
  const { krabiSign, clock } = opened
  clock.moveTo('2026-11-15T13:00')
  await krabiSign.play('2026-11-15T12:10', { 'fake-shop': 10, 'sms-link': 10 }, 3000)
  await krabiSign.play('2026-11-15T12:12', { 'fake-shop': 10, 'sms-link': 10 }, 3000)
  return opened
}

test('unexplained plays stand in red with their sign, which leads to its days, its hours and the batches behind them', async () => {
  const { page, url, faults } = await withUnexplained()
  faults.length = 0
  await page.goto(`${url}/statistics/planned?${day}`)
  const alert = page.getByRole('alert')
  await alert.getByText('มีการแสดงผลที่อธิบายไม่ได้ 20 ครั้ง').waitFor()
  const colour = await alert.evaluate((element) => getComputedStyle(element).backgroundColor)
  expect(colour).toMatch(/rgb\((1[6-9]|2[0-9])\d, [0-5]?\d, [0-5]?\d\)/)
  await alert.getByRole('button', { name: 'ป้ายกระบี่ 1: 20 ครั้ง' }).click()
  const table = page.getByRole('table', { name: 'ตารางตามแผนกับที่แสดงจริง' })
  await table.getByRole('button', { name: '15 พ.ย. 2569' }).click()
  await table.getByRole('row', { name: /15 พ.ย. 2569 12:00–12:59 1,000 40 20 0 0 0 0 0 0 940 0/ }).waitFor()
  await table.getByRole('button', { name: '15 พ.ย. 2569 12:00–12:59' }).click()
  const records = page.getByRole('table', { name: 'ชุดรายงานที่อยู่เบื้องหลังตัวเลข' })
  await records.getByRole('button', { name: /รายละเอียด/ }).nth(1).click()
  await records.getByRole('row', { name: /แสดงครบ – 10 30/ }).first().waitFor()
  await page.goBack()
  await table.getByRole('row', { name: /12:00–12:59/ }).waitFor()
  expect(faults).toEqual([])
}, 180_000)

test('the reckoning is downloaded as CSV and XLSX, as it is seen, with its total', async () => {
  const { page, url, krabiSign, faults } = await withUnexplained()
  faults.length = 0
  await page.goto(`${url}/statistics/planned?${day}&by=hour&sign=${krabiSign.id}`)
  await page.getByRole('button', { name: 'ดาวน์โหลด' }).click()
  const [csv] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'มุมมองนี้ (CSV)' }).click()])
  expect(csv.suggestedFilename()).toBe('planned-hour-2026-11-15-2026-11-15.csv')
  const lines = (await readFile(await csv.path(), 'utf8')).trimEnd().split(/\r?\n/)
  expect(lines[0]).toBe('\uFEFFชั่วโมง,ตามแผน,แสดงครบตามแผน,อธิบายไม่ได้,ถูกขัดจังหวะ,แสดงไม่ได้,ข้ามเพราะภาพก่อนค้าง,กักไว้,ข้อมูลสูญหาย,ป้ายดับหรือนอกเวลา,ออฟไลน์ ยังไม่รายงาน,เกินแผน')
  expect(lines.at(-1)).toBe('รวม,1000,40,20,0,0,0,0,0,0,940,0')
  const [xlsx] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'มุมมองนี้ (XLSX)' }).click()])
  expect(Object.keys(unzipSync(await readFile(await xlsx.path())))).toContain('xl/workbook.xml')
  expect(faults).toEqual([])
}, 180_000)

test('planned against played is sound in both languages, at a desk and on a phone, with unexplained plays', async () => {
  const opened = await withUnexplained()
  opened.faults.length = 0
  await expectSoundInEveryLook(opened, `/statistics/planned?${day}`, 'planned', async () => {
    await opened.page.locator('.share-bar').waitFor()
    await opened.page.locator('tfoot').waitFor({ state: 'attached' })
  })
}, 180_000)

test('the evidence is sound in both languages, at a desk and on a phone', async () => {
  const opened = await withUnexplained()
  const { page, krabiSign, faults } = opened
  await krabiSign.play('2026-11-15T12:12', { 'no-such-slide': 3 }).catch(() => undefined)
  faults.length = 0
  await expectSoundInEveryLook(opened, `/statistics/records?${day}&sign=${krabiSign.id}`, 'records', async () => {
    await page.getByText(/กักไว้|Quarantined/).first().waitFor()
    await page.locator('tbody button[aria-expanded]').first().click()
  })
}, 180_000)

test('more days than can be reckoned at once are refused in words, with a shorter range at hand', async () => {
  const { page, url } = await openNumbers({ withPlays: false })
  await page.goto(`${url}/statistics/planned?from=2026-01-01&to=2026-11-15`)
  await page.getByText('ช่วงวันที่ยาวเกินไปสำหรับจำนวนป้ายที่เลือก').waitFor()
  await page.getByRole('button', { name: 'ดู 7 วันสุดท้ายของช่วงนี้' }).click()
  await page.getByText('ทั้งประเทศ · 9 พ.ย. 2569 – 15 พ.ย. 2569').waitFor()
  await page.getByText('ช่วงวันที่ยาวเกินไปสำหรับจำนวนป้ายที่เลือก').waitFor({ state: 'detached' })
}, 180_000)
