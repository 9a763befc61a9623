import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { api } from '../../server/protocol/api.ts'
import { createCaller } from '../support/caller.ts'
import { krabi } from '../support/krabi.ts'
import { createMovableClock } from '../support/movable-clock.ts'
import { becomeAdministrator, bringIn } from '../support/people.ts'
import { startSystem } from '../support/system.ts'

const form = (name: string) => ({
  agency: 'สำนักงานจังหวัดกระบี่',
  title: 'นาย',
  name,
  position: 'นักวิเคราะห์นโยบายและแผน',
  division: 'กลุ่มงานยุทธศาสตร์',
  phone: '0-0000-0012',
  mobile: '00-0000-0034',
  email: 'example@example.go.th',
  lineId: 'example-line'
})
const params = { province: krabi }

async function start() {
  const clock = createMovableClock('2026-11-15T12:00')
  const system = await startSystem({ clock })
  const administrator = await becomeAdministrator(system)
  const officer = await bringIn(system.url, administrator, 'officer', ['province-officer'], krabi)
  return { clock, system, administrator, officer, url: system.url }
}

test('a province has one coordinator: a new one ends the service of the old, who is kept', async () => {
  const { clock, administrator, officer } = await start()
  await officer.call(api.appointCoordinator, { params, body: form('ตัวอย่าง หนึ่ง') })
  clock.moveTo('2026-11-20T12:00')
  const second = await officer.call(api.appointCoordinator, { params, body: form('ตัวอย่าง สอง') })
  expect((await administrator.call(api.coordinators)).map(({ province, form: { name } }) => [province, name])).toEqual([[krabi, 'ตัวอย่าง สอง']])
  const history = await officer.call(api.coordinatorHistory, { params })
  expect(history.map(({ form: { name }, until }) => [name, until])).toEqual([
    ['ตัวอย่าง สอง', null],
    ['ตัวอย่าง หนึ่ง', second.from]
  ])
  const corrected = await officer.call(api.correctCoordinator, { params: { ...params, id: second.id }, body: { ...form('ตัวอย่าง สองจริง') } })
  expect(corrected.form.name).toBe('ตัวอย่าง สองจริง')
  expect(await officer.call(api.coordinatorHistory, { params })).toHaveLength(2)
  const former = history[1]?.id ?? ''
  expect(await officer.try(api.correctCoordinator, { params: { ...params, id: former }, body: form('อื่น') })).toMatchObject({ status: 409 })
})

test('contacts are masked, and whoever looks at them is written down', { timeout: 120_000 }, async () => {
  const { administrator, officer, url } = await start()
  const { id, form: shown } = await officer.call(api.appointCoordinator, { params, body: form('ตัวอย่าง หนึ่ง') })
  expect(shown).toMatchObject({ name: 'ตัวอย่าง หนึ่ง', phone: '••••12', mobile: '••••34', email: '••••th', lineId: '••••ne' })
  expect(JSON.stringify([await officer.call(api.coordinators), await officer.call(api.coordinatorHistory, { params })])).not.toContain('0-0000-0012')
  expect(await officer.call(api.reveals)).toEqual([])
  expect(await administrator.call(api.revealCoordinator, { params: { ...params, id } })).toEqual(form('ตัวอย่าง หนึ่ง'))
  const response = await fetch(`${url}/api/coordinators/${krabi}/${id}/file?format=docx`, { headers: { cookie: officer.cookie() } })
  expect(Buffer.from(await response.arrayBuffer()).subarray(0, 2).toString()).toBe('PK')
  expect((await officer.call(api.reveals)).map(({ by: { name }, coordinator, how }) => [name, coordinator === id, how])).toEqual([
    ['ผู้ทดสอบ officer', true, 'docx'],
    ['ผู้ทดสอบ first', true, 'screen']
  ])
})

test('another province’s people, and those who only look on, see no coordinator', async () => {
  const { administrator, officer, url } = await start()
  const { id } = await officer.call(api.appointCoordinator, { params, body: form('ตัวอย่าง หนึ่ง') })
  const phuket = await bringIn(url, administrator, 'phuket', ['province-officer'], 'TH-83')
  const auditor = await bringIn(url, administrator, 'auditor', ['auditor'])
  expect(await phuket.call(api.coordinators)).toEqual([])
  for (const caller of [phuket, auditor, createCaller(url)]) {
    expect((await caller.try(api.revealCoordinator, { params: { ...params, id } })).status).toBeGreaterThanOrEqual(401)
    expect((await caller.try(api.coordinatorHistory, { params })).status).toBeGreaterThanOrEqual(401)
    expect((await caller.try(api.appointCoordinator, { params, body: form('ก') })).status).toBeGreaterThanOrEqual(401)
  }
  expect(await phuket.call(api.reveals)).toEqual([])
})

test('a former coordinator’s contacts are erased a year after the service, from the disk too; who it was stays', async () => {
  const { clock, system, officer } = await start()
  const first = { ...form('ตัวอย่าง หนึ่ง'), email: 'the-one-to-erase@example.go.th' }
  await officer.call(api.appointCoordinator, { params, body: first })
  await officer.call(api.appointCoordinator, { params, body: form('ตัวอย่าง สอง') })
  const startAt = async (bangkok: string) => {
    await system.stop()
    clock.moveTo(bangkok)
    const again = await startSystem({ clock, folder: system.folder })
    const caller = createCaller(again.url)
    await caller.call(api.signIn, { body: { username: 'officer', password: 'a long enough password' } })
    return { again, former: async () => (await caller.call(api.coordinatorHistory, { params }))[1] }
  }
  const early = await startAt('2027-11-15T11:00')
  expect(await early.former()).toMatchObject({ form: { email: '••••th' }, erasedAt: null })
  await early.again.stop()
  const late = await startAt('2027-11-15T12:01')
  await expect.poll(late.former, { timeout: 15_000 }).toMatchObject({ form: { name: 'ตัวอย่าง หนึ่ง', phone: '', mobile: '', email: '', lineId: '' } })
  await late.again.stop()
  expect((await readFile(join(system.folder, 'paituean.db'))).includes('the-one-to-erase')).toBe(false)
})
