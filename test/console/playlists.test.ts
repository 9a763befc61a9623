import { expect, test } from 'vitest'
import { api } from '../../server/protocol/api.ts'
import { openConsole } from './open-console.ts'

const plan = { name: 'คำเตือนประจำวัน', enabled: true, target: [{ kind: 'nation' as const }], entries: [] }

test('a playlist somebody else has changed meanwhile is not written over without asking', async () => {
  const { page, url, administrator } = await openConsole()
  const made = await administrator.call(api.createPlaylist, { body: plan })
  await page.goto(`${url}/playlists/${made.id}`)
  await page.getByRole('textbox', { name: 'ชื่อเพลย์ลิสต์' }).fill('ของฉัน')
  const renewed = page.waitForResponse((response) => new URL(response.url()).pathname === '/api/playlists')
  await administrator.call(api.changePlaylist, { params: { id: made.id }, body: { ...plan, name: 'ของผู้อื่น', edition: made.edition } })
  await renewed
  await page.getByRole('button', { name: 'บันทึก', exact: true }).click()
  await page.getByText('มีผู้อื่นแก้ไขเพลย์ลิสต์นี้ระหว่างที่ท่านแก้ไขอยู่').waitFor()
  expect(await page.getByRole('textbox', { name: 'ชื่อเพลย์ลิสต์' }).inputValue()).toBe('ของฉัน')
  expect((await administrator.call(api.playlists))[0]?.name).toBe('ของผู้อื่น')
  await page.getByRole('button', { name: 'บันทึกทับด้วยฉบับของฉัน' }).click()
  await page.getByText('บันทึกเพลย์ลิสต์แล้ว').waitFor()
  expect((await administrator.call(api.playlists))[0]?.name).toBe('ของฉัน')
})

test('a playlist that is removed is back as it was by one click', async () => {
  const { page, url, administrator, faults } = await openConsole()
  const made = await administrator.call(api.createPlaylist, { body: plan })
  await page.goto(`${url}/playlists/${made.id}`)
  await page.getByRole('button', { name: 'ลบ', exact: true }).click()
  await page.getByText('ลบ «คำเตือนประจำวัน» แล้ว').waitFor()
  await expect.poll(() => new URL(page.url()).pathname).toBe('/playlists')
  expect(await administrator.call(api.playlists)).toEqual([])
  await page.getByRole('button', { name: 'เลิกทำ' }).click()
  await page.getByRole('link', { name: 'คำเตือนประจำวัน' }).waitFor()
  const { name, enabled, target, entries, schedule } = made
  expect(await administrator.call(api.playlists)).toMatchObject([{ name, enabled, target, entries, schedule }])
  expect(faults).toEqual([])
})

test('slides are approved together, added together, put in order by keyboard, and kept so', async () => {
  const { page, url, administrator } = await openConsole()
  await page.goto(`${url}/slides?step=submitted`)
  await page.getByRole('button', { name: 'เลือกทั้งหมดที่พบ (20)' }).click()
  await page.getByRole('button', { name: 'อนุมัติ (20)' }).click()
  await page.getByText('ดำเนินการแล้ว 20 สไลด์').waitFor()
  await page.goto(`${url}/playlists/new`)
  await page.getByRole('textbox', { name: 'ชื่อเพลย์ลิสต์' }).fill('ทั้งหมด')
  await page.getByRole('button', { name: 'เพิ่มทั้งหมด (20)' }).click()
  const grips = page.getByRole('button', { name: /^ลากเพื่อเรียงลำดับ/ })
  const names = () => grips.evaluateAll((buttons) => buttons.map((button) => button.getAttribute('aria-label')))
  const [first, second] = await names()
  await grips.first().focus()
  await page.keyboard.press('Space')
  await page.getByText('หยิบไว้ อยู่ลำดับที่ 1 จาก 20', { exact: true }).waitFor({ state: 'attached' })
  await page.keyboard.press('ArrowDown')
  await page.getByText('หยิบไว้ อยู่ลำดับที่ 2 จาก 20', { exact: true }).waitFor({ state: 'attached' })
  await page.keyboard.press('Space')
  await page.getByText('วางที่ลำดับที่ 2', { exact: true }).waitFor({ state: 'attached' })
  expect((await names()).slice(0, 2)).toEqual([second, first])
  await page.getByRole('button', { name: 'บันทึก', exact: true }).click()
  await page.getByText('บันทึกเพลย์ลิสต์แล้ว').waitFor()
  const [kept] = await administrator.call(api.playlists)
  const titles = new Map((await administrator.call(api.slideRoll)).map(({ id, title }) => [id, title]))
  expect(second).toContain(titles.get(kept?.entries[0]?.slide ?? ''))
})
