import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { settleTarget } from '../../server/console/state/settle-target.ts'
import { aroundWeek, mondayOf, weekBlocks } from '../../server/console/state/week-blocks.ts'
import { playingSpans } from '../../server/console/state/playing-spans.ts'
import { weekLanes } from '../../server/console/state/week-lanes.ts'
import { Playlist } from '../../server/domain/playlist.ts'
import { Province } from '../../server/domain/province.ts'
import { api } from '../../server/protocol/api.ts'
import { bringIn } from '../support/people.ts'
import { expectSoundInEveryLook } from './every-look.ts'
import { openConsole, signIn, signOut } from './open-console.ts'
import { signEntry } from './sign-view.ts'

const provinces = z.array(Province).parse(JSON.parse(readFileSync(join(import.meta.dirname, '../../content/provinces.json'), 'utf8')))
const monday = '2026-11-23'
const entry = { slide: 'fake-shop', dwellMs: 8000, share: 1 }
const playlist = (part: object) => Playlist.parse({ id: 'p', edition: 1, name: 'ก', enabled: true, entries: [entry], target: [{ kind: 'nation' }], ...part })
const nightly = { first: null, last: null, exceptions: [], dayparts: [{ from: '22:00', until: '02:00', days: ['sun', 'mon'] }] }

test('a week begins on its Monday, and a night is cut at midnight and says so on both sides', () => {
  expect(['2026-11-23', '2026-11-29', '2026-11-30'].map(mondayOf)).toEqual(['2026-11-23', '2026-11-23', '2026-11-30'])
  const blocks = weekBlocks(playingSpans(playlist({ schedule: nightly }), aroundWeek(monday)), monday)
  expect(blocks.map(({ day, from, until, fromBefore, goesOn }) => [day, from, until, fromBefore, goesOn])).toEqual([
    [0, 0, 120, true, false],
    [0, 1320, 1440, false, true],
    [1, 0, 120, true, false],
    [6, 1320, 1440, false, true]
  ])
})

test('days on which no slide of a playlist is valid are empty', () => {
  const entries = [{ ...entry, valid: { first: '2026-11-25', last: '2026-11-26' } }]
  expect(weekBlocks(playingSpans(playlist({ entries }), aroundWeek(monday)), monday).map(({ day }) => day)).toEqual([2, 3])
})

test('a base playlist rests where a campaign plays on its signs: on all of them, or on some; what is off or elsewhere has no lane', () => {
  const base = playlist({ id: 'base' })
  const rush = { ...nightly, dayparts: [{ from: '06:00', until: '09:00', days: ['tue'] }] }
  const campaign = (target: object[]) => playlist({ id: 'campaign', priority: 'campaign', schedule: rush, target })
  const [krabi, phuket] = [signEntry({ id: 'k', province: 'TH-81' }), signEntry({ id: 'p', province: 'TH-83' })]
  const lanes = (target: object[], signs = [krabi, phuket]) => weekLanes([base, campaign(target), playlist({ id: 'off', enabled: false })], signs, provinces, monday)
  const tuesday = (target: object[], signs?: (typeof krabi)[]) =>
    lanes(target, signs).find((lane) => lane.playlist.id === 'base')?.blocks.filter(({ day }) => day === 1).map(({ from, until, rests }) => [from, until, rests])
  const inKrabi = [{ kind: 'province', province: 'TH-81' }]
  expect(lanes(inKrabi).map(({ kind, signs }) => [kind, signs])).toEqual([['campaign', 1], ['base', 2]])
  expect(tuesday(inKrabi)).toEqual([[0, 360, 'no'], [360, 540, 'some'], [540, 1440, 'no']])
  expect(tuesday(inKrabi, [krabi])).toEqual([[0, 360, 'no'], [360, 540, 'all'], [540, 1440, 'no']])
  expect(tuesday(inKrabi, [phuket])).toEqual([[0, 1440, 'no']])
  expect(lanes(inKrabi, [phuket]).map(({ kind }) => kind)).toEqual(['base'])
})

test('a province’s own playlist does not rest for the nation’s campaign', () => {
  const local = playlist({ id: 'local', province: 'TH-81', target: [{ kind: 'province', province: 'TH-81' }] })
  const lanes = weekLanes([playlist({ id: 'c', priority: 'campaign' }), local], [signEntry({ id: 'k', province: 'TH-81' })], provinces, monday)
  expect(lanes.map(({ kind, blocks }) => [kind, new Set(blocks.map(({ rests }) => rests))])).toEqual([['campaign', new Set(['no'])], ['local', new Set(['no'])]])
})

test('whoever adds a place to the nation means that place, and the nation stands alone', () => {
  const [nation, south, krabi] = [{ kind: 'nation' as const }, { kind: 'region' as const, region: 'south' as const }, { kind: 'province' as const, province: 'TH-81' }]
  expect(settleTarget([nation], [nation, south])).toEqual([south])
  expect(settleTarget([south, krabi], [south, krabi, nation])).toEqual([nation])
  expect(settleTarget([south], [south, krabi])).toEqual([south, krabi])
  expect(settleTarget([nation], [nation])).toEqual([nation])
})

test('the week of a province shows campaigns above base playlists, where these rest, and leads to each and to what a sign shows', async () => {
  const opened = await openConsole()
  const { page, url, administrator } = opened
  await administrator.call(api.approveSlide, { params: { id: 'fake-shop', revision: 1 } })
  const make = (body: object) => administrator.call(api.createPlaylist, { body: { enabled: true, entries: [entry], target: [{ kind: 'nation' }], ...body } })
  const rush = { first: null, last: null, exceptions: [], dayparts: [{ from: '06:30', until: '09:00', days: ['mon', 'tue', 'wed', 'thu', 'fri'] }] }
  const base = await make({ name: 'คำเตือนประจำวัน' })
  await make({ name: 'ช่วงเช้าระวังภัย', priority: 'campaign', schedule: rush, target: [{ kind: 'region', region: 'south' }] })
  await make({ name: 'เฉพาะภาคเหนือ', schedule: nightly, target: [{ kind: 'region', region: 'north' }] })
  await make({ name: 'ของกระบี่', province: 'TH-81', target: [{ kind: 'province', province: 'TH-81' }] })
  await page.goto(`${url}/`)
  await page.getByRole('link', { name: 'ปฏิทินรายสัปดาห์' }).click()
  await page.getByRole('link', { name: 'เฉพาะภาคเหนือ' }).waitFor()
  expect(await page.getByText('บางป้ายพักระหว่างแคมเปญ').count()).toBe(5)
  await page.getByRole('combobox', { name: 'จังหวัด' }).fill('กระบี่')
  await page.getByRole('option', { name: 'กระบี่' }).click()
  await page.getByRole('link', { name: 'เฉพาะภาคเหนือ' }).waitFor({ state: 'detached' })
  expect(await page.getByRole('row').getByRole('rowheader').allInnerTexts()).toMatchObject([
    'แคมเปญ',
    expect.stringContaining('ช่วงเช้าระวังภัย'),
    'เพลย์ลิสต์ปกติ',
    expect.stringContaining('คำเตือนประจำวัน'),
    'เพลย์ลิสต์ของจังหวัด',
    expect.stringContaining('ยังไม่ได้รับสัดส่วน')
  ])
  const row = page.getByRole('row', { name: /คำเตือนประจำวัน/ })
  expect(await row.getByText('06:30–09:00 พักระหว่างแคมเปญ').count()).toBe(5)
  await page.getByRole('button', { name: 'สัปดาห์ถัดไป' }).click()
  await page.getByRole('button', { name: 'สัปดาห์นี้' }).click()
  await page.getByRole('combobox', { name: 'ป้าย' }).click()
  await page.getByRole('option', { name: 'ป้ายกระบี่ 1' }).click()
  await page.getByRole('link', { name: /ดูว่าป้ายจะแสดงอะไร/ }).first().waitFor()
  expect(page.url()).toContain('sign=')
  await expectSoundInEveryLook(opened, '/week?province=TH-81&week=2026-11-30', 'week-krabi', () => page.getByRole('table').waitFor())
  await page.goto(`${url}/week?province=TH-81`)
  await row.getByRole('link').click()
  await page.waitForURL(`**/playlists/${base.id}`)
}, 120_000)

test('a province’s officer begins with the own province, and an empty week says what to do', async () => {
  const { page, url, administrator } = await openConsole()
  await bringIn(url, administrator, 'krabi', ['province-officer'], 'TH-81')
  await signOut(page)
  await page.goto(`${url}/week`)
  await signIn(page, 'krabi')
  await page.waitForURL('**/week')
  expect(await page.getByRole('combobox', { name: 'จังหวัด' }).inputValue()).toBe('กระบี่')
  await page.getByText('สัปดาห์นี้ไม่มีเพลย์ลิสต์ที่แสดงในพื้นที่นี้').waitFor()
})
