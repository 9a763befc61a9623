import { expect, test } from 'vitest'
import { api } from '../../server/protocol/api.ts'
import { expectSoundInEveryLook } from './every-look.ts'
import { openConsole } from './open-console.ts'

const fakeShop = { slide: 'fake-shop', dwellMs: 8000, share: 1 }
const nation = [{ kind: 'nation' as const }]

test('a campaign for the nights and rush hours of the south but Krabi, with a holiday off and dates of a slide, is kept as it was typed', async () => {
  const { page, url, administrator } = await openConsole()
  await administrator.call(api.approveSlide, { params: { id: 'fake-shop', revision: 1 } })
  await page.goto(`${url}/playlists/new`)
  await page.getByRole('textbox', { name: 'ชื่อเพลย์ลิสต์' }).fill('คืนนี้ระวังภัย')
  await page.getByText('แคมเปญ', { exact: true }).click()
  await page.getByRole('combobox', { name: 'พื้นที่เป้าหมาย' }).fill('ภาคใต้')
  await page.getByRole('option', { name: 'ภาคใต้' }).click()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'ยกเว้นพื้นที่' }).click()
  await page.getByRole('combobox', { name: 'ยกเว้นพื้นที่' }).fill('กระบี่')
  await page.getByRole('option', { name: 'กระบี่', exact: true }).click()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'ชั่วโมงเร่งด่วน' }).click()
  await page.getByRole('button', { name: 'เพิ่มช่วงเวลา' }).click()
  const third = page.getByRole('group', { name: 'ช่วงเวลา 3' })
  await third.getByRole('textbox', { name: 'ตั้งแต่' }).fill('22.30')
  await third.getByRole('textbox', { name: 'ถึง' }).fill('4:00')
  await third.getByText('ข้ามคืน: สิ้นสุดวันรุ่งขึ้น').waitFor()
  for (const day of ['ส.', 'อา.']) await third.getByText(day, { exact: true }).click()
  await page.getByRole('textbox', { name: 'เริ่มวันที่' }).fill('1/12/2569')
  await page.getByRole('textbox', { name: 'ถึงวันที่ (รวมวันนี้ด้วย)' }).fill('31 ธ.ค. 2569')
  await page.getByRole('textbox', { name: 'วันยกเว้น', exact: true }).fill('5/12/2569')
  await page.getByRole('button', { name: 'เพิ่มวันยกเว้น' }).click()
  await page.getByRole('button', { name: 'เพิ่มทั้งหมด (1)' }).click()
  await page.getByText('60 นาทีต่อชั่วโมง').waitFor()
  await page.getByRole('textbox', { name: 'แสดงนาน (วินาที)' }).fill('12')
  await page.getByRole('button', { name: /^กำหนดวันที่ใช้/ }).click()
  await page.getByRole('dialog').getByRole('textbox', { name: 'ถึงวันที่' }).fill('15/12/2569')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'บันทึก', exact: true }).click()
  await page.getByText('บันทึกเพลย์ลิสต์แล้ว').waitFor()
  const [kept] = await administrator.call(api.playlists)
  expect(kept).toMatchObject({
    priority: 'campaign',
    target: [{ kind: 'region', region: 'south' }],
    exclude: [{ kind: 'province', province: 'TH-81' }],
    schedule: {
      first: '2026-12-01',
      last: '2026-12-31',
      dayparts: [
        { from: '06:30', until: '09:00' },
        { from: '16:00', until: '19:30' },
        { from: '22:30', until: '04:00', days: ['mon', 'tue', 'wed', 'thu', 'fri'] }
      ],
      exceptions: [{ day: '2026-12-05', windows: [] }]
    },
    entries: [{ slide: 'fake-shop', dwellMs: 12_000, valid: { first: null, last: '2026-12-15' } }]
  })
})

test('what cannot play is said while it is written: dates that are turned, a slide whose dates lie outside, a province without a share', async () => {
  const { page, url, administrator } = await openConsole()
  await administrator.call(api.approveSlide, { params: { id: 'fake-shop', revision: 1 } })
  const schedule = { first: '2027-02-01', last: '2027-02-28', dayparts: [], exceptions: [] }
  const entries = [{ ...fakeShop, valid: { first: '2027-03-01', last: null } }]
  const made = await administrator.call(api.createPlaylist, { body: { name: 'กุมภาพันธ์', enabled: true, target: nation, entries, schedule } })
  await page.goto(`${url}/playlists/${made.id}`)
  await page.getByText('วันที่ของสไลด์ไม่ตรงกับเวลาที่เพลย์ลิสต์แสดง').waitFor()
  await page.getByRole('textbox', { name: 'ถึงวันที่ (รวมวันนี้ด้วย)' }).fill('1/1/2570')
  await page.getByText('วันสิ้นสุดอยู่ก่อนวันเริ่ม').first().waitFor()
  await page.getByRole('combobox', { name: 'เจ้าของเพลย์ลิสต์' }).click()
  await page.getByRole('option', { name: 'สัดส่วนของจังหวัด' }).click()
  await page.getByText('จังหวัดนี้ยังไม่ได้รับสัดส่วน').waitFor()
})

test('the editor is sound in every look, new and full', async () => {
  const opened = await openConsole()
  const { page, administrator } = opened
  await administrator.call(api.approveSlide, { params: { id: 'fake-shop', revision: 1 } })
  await administrator.call(api.approveSlide, { params: { id: 'sms-link', revision: 1 } })
  const schedule = {
    first: '2026-12-01',
    last: null,
    dayparts: [{ from: '22:00', until: '06:00', days: ['mon' as const, 'fri' as const] }],
    exceptions: [{ day: '2026-12-31', windows: [{ from: '08:00', until: '18:00' }] }]
  }
  const made = await administrator.call(api.createPlaylist, {
    body: { name: 'เตือนภัยกลางคืน', enabled: true, priority: 'campaign', target: nation, exclude: [{ kind: 'province', province: 'TH-81' }], entries: [fakeShop, { ...fakeShop, slide: 'sms-link', share: 3 }], schedule }
  })
  const heading = () => page.getByRole('heading', { level: 1 }).waitFor()
  await expectSoundInEveryLook(opened, `/playlists/${made.id}`, 'playlist', heading)
}, 120_000)
