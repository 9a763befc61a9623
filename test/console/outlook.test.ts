import { expect, test } from 'vitest'
import { clockSpan } from '../../server/console/state/clock-span.ts'
import { slideKeyParts } from '../../server/console/state/slide-key.ts'
import { wallTime } from '../../server/domain/time.ts'
import { clockWords } from '../../server/console/words/format.ts'
import { api } from '../../server/protocol/api.ts'
import { publish } from '../support/on-air.ts'
import { expectSoundInEveryLook } from './every-look.ts'
import { openConsole } from './open-console.ts'

const day = '2026-12-01'

test('a stretch that ends at midnight ends at 24:00, and a slide’s key is its id and revision', () => {
  const clock = (ms: number): string => clockWords(ms, 'en')
  expect(clockSpan({ from: wallTime(day, '22:00'), until: wallTime(day, '24:00') }, clock)).toBe('22:00–24:00')
  expect(clockSpan({ from: wallTime(day, '00:00'), until: wallTime(day, '06:30') }, clock)).toBe('00:00–06:30')
  expect(slideKeyParts('fake-shop@12')).toEqual({ id: 'fake-shop', revision: 12 })
})

test('before the first issue the page says what to do', async () => {
  const { page, url } = await openConsole()
  await page.goto(`${url}/outlook`)
  await page.getByText('ยังไม่เคยเผยแพร่').waitFor()
})

test('any sign at any moment tells its slide and why; the day has its loop and its planned plays; the hours of darkness are told as such', async () => {
  const opened = await openConsole()
  const { page, url, administrator } = opened
  for (const id of ['fake-shop', 'sms-link']) await administrator.call(api.approveSlide, { params: { id, revision: 1 } })
  const body = (name: string, entries: object[]) => ({ name, enabled: true, target: [{ kind: 'nation' as const }], entries })
  const rush = { first: null, last: null, exceptions: [], dayparts: [{ from: '06:30', until: '09:00', days: ['tue'] }] }
  await administrator.call(api.createPlaylist, { body: body('คำเตือนประจำวัน', [{ slide: 'fake-shop', dwellMs: 8000, share: 2 }, { slide: 'sms-link', dwellMs: 8000, share: 1 }]) })
  await administrator.call(api.createPlaylist, { body: { ...body('เช้าวันอังคาร', [{ slide: 'sms-link', dwellMs: 6000, share: 1 }]), priority: 'campaign', schedule: rush } })
  const view = (await administrator.call(api.signs)).find(({ sign }) => sign.name === 'ป้ายกระบี่ 1')
  if (view === undefined) throw new Error('expected the sign of Krabi')
  const { id, ...sign } = view.sign
  await administrator.call(api.changeSign, { params: { id }, body: { ...sign, hours: [{ from: '05:00', until: '23:00', days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] }] } })
  await publish(administrator)

  await page.goto(`${url}/`)
  await page.getByRole('link', { name: 'จะแสดงอะไร' }).click()
  await page.getByRole('combobox', { name: 'ป้าย' }).fill('กระบี่')
  await page.getByRole('option', { name: 'ป้ายกระบี่ 1' }).click()
  await page.getByRole('textbox', { name: 'วันที่' }).fill('1/12/2569')
  await page.getByRole('textbox', { name: 'เวลา' }).fill('7.15')
  await page.getByText('จากเพลย์ลิสต์ «เช้าวันอังคาร»').waitFor()
  await page.getByText('ภาพที่จะเห็นเมื่อ 1 ธ.ค. 2569 07:15 น.').waitFor()
  await page.getByText('แสดงช่วง 1 ธ.ค. 2569 06:30 น. – 1 ธ.ค. 2569 09:00 น.').waitFor()
  await page.getByRole('img', { name: /SMS/ }).waitFor()
  expect(page.url()).toContain(`sign=${id}&day=2026-12-01&time=07%3A15`)

  const { planned, stretches } = await administrator.call(api.dayOutlook, { params: { id }, query: { date: day } })
  for (const { title, plays } of planned) await page.getByRole('row', { name: `${title} ${plays.toLocaleString('en-US')}` }).waitFor()
  expect(stretches.map(({ kind }) => kind)).toEqual(['dark', 'loop', 'loop', 'loop', 'dark'])
  const items = page.getByRole('heading', { level: 3 }).getByRole('button')
  expect((await items.allInnerTexts()).map((words) => words.split(/\s+/)[0])).toEqual(['00:00–05:00', '05:00–06:30', '06:30–09:00', '09:00–23:00', '23:00–24:00'])
  await page.getByRole('button', { name: /^09:00–23:00/ }).click()
  await page.getByRole('region', { name: /^09:00–23:00/ }).getByText(/^รอบการเล่น 3 สไลด์ 0 นาที 24 วินาที/).waitFor()
  await page.getByRole('button', { name: 'ดูเวลา 09:00' }).click()
  await page.getByText('จากเพลย์ลิสต์ «คำเตือนประจำวัน»').waitFor()
  await page.getByText(/สัดส่วน [12]: [12] จาก 3 ครั้งในรอบการเล่น/).waitFor()
  await page.getByRole('button', { name: /^00:00–05:00/ }).click()
  await page.getByRole('button', { name: 'ดูเวลา 00:00' }).click()
  await page.getByText('ป้ายดับตามเวลาเปิดปิด').waitFor()
  const ready = () => page.getByRole('heading', { name: /จำนวนครั้งตามแผน|Planned plays/ }).waitFor()
  await expectSoundInEveryLook(opened, `/outlook?sign=${id}&day=${day}&time=07:15`, 'outlook', ready)
  await expectSoundInEveryLook(opened, `/outlook?sign=${id}&day=${day}&time=02:00`, 'outlook-dark', ready)
  await page.goto(`${url}/outlook?sign=gone`)
  await page.getByText('ไม่พบป้ายนี้').waitFor()
}, 180_000)
