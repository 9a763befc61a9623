import { expect, test } from 'vitest'
import { firstRules } from '../../server/domain/planning-rules.ts'
import { api } from '../../server/protocol/api.ts'
import { publish } from '../support/on-air.ts'
import { bringIn } from '../support/people.ts'
import { openConsole, signIn, signOut } from './open-console.ts'

test('a province’s officer makes the province’s own playlist, is told its share, and sees it in the week and on the sign; the nation’s stays theirs to look at only', async () => {
  const { page, url, administrator, faults } = await openConsole()
  for (const id of ['fake-shop', 'sms-link']) await administrator.call(api.approveSlide, { params: { id, revision: 1 } })
  await administrator.call(api.changeRules, { body: { rules: { hotlineEachMinute: false, localShares: { 'TH-81': 25 } }, seen: firstRules } })
  const nation = await administrator.call(api.createPlaylist, {
    body: { name: 'คำเตือนประจำวัน', enabled: true, target: [{ kind: 'nation' }], entries: [{ slide: 'fake-shop', dwellMs: 8000, share: 1 }] }
  })
  await bringIn(url, administrator, 'krabi', ['province-officer'], 'TH-81')
  await signOut(page)
  await page.goto(`${url}/playlists/${nation.id}`)
  await signIn(page, 'krabi')
  await page.getByText('เพลย์ลิสต์นี้เป็นของส่วนกลางหรือจังหวัดอื่น').waitFor()
  expect(await page.getByRole('textbox', { name: 'ชื่อเพลย์ลิสต์' }).isDisabled()).toBe(true)

  await page.goto(`${url}/playlists/new`)
  await page.getByText('จังหวัดนี้มีสัดส่วน 25% ของจำนวนครั้ง').waitFor()
  expect(await page.getByRole('combobox', { name: 'เจ้าของเพลย์ลิสต์' }).count()).toBe(0)
  await page.getByRole('textbox', { name: 'ชื่อเพลย์ลิสต์' }).fill('ของกระบี่')
  await page.getByRole('button', { name: /^เพิ่ม «.*SMS/ }).click()
  await page.getByRole('button', { name: 'บันทึก', exact: true }).click()
  await page.getByText('บันทึกเพลย์ลิสต์แล้ว').waitFor()
  expect((await administrator.call(api.playlists)).find(({ name }) => name === 'ของกระบี่')).toMatchObject({ province: 'TH-81', target: [{ kind: 'province', province: 'TH-81' }] })

  await page.goto(`${url}/week`)
  await page.getByRole('row', { name: /ของกระบี่/ }).getByText('ทั้งวัน').first().waitFor()
  await publish(administrator)
  await page.goto(`${url}/outlook?day=2026-12-01&time=12:00`)
  await page.getByRole('button', { name: /^00:00–24:00/ }).click()
  await page.getByText('รอบการเล่น 4 สไลด์ 0 นาที 32 วินาที').waitFor()
  expect(await page.getByRole('region', { name: /^00:00–24:00/ }).getByRole('listitem').filter({ hasText: 'SMS' }).count()).toBe(1)
  expect(faults).toEqual([])
}, 120_000)
