import { expect, test } from 'vitest'
import { Catalogue } from '../../server/domain/catalogue.ts'
import { usualSettings } from '../../server/domain/settings.ts'
import { api } from '../../server/protocol/api.ts'
import { krabi, november } from '../support/krabi.ts'
import { becomeAdministrator, bringIn } from '../support/people.ts'
import { startSystem } from '../support/system.ts'

const plan = { measure: 'days', zeros: 'zero', groupSpan: 6, signatures: 'reporter', reporterMayCertify: false, reminders: [{ day: 2, at: '08:30' }], evidenceDays: 200, contactDays: 400 }
const schedule = { name: 'รายเดือน', every: 'month', by: 'sign', province: null, format: 'xlsx', to: ['a@example.go.th'], enabled: true }

test('a catalogue from before there were settings loads with the usual ones', () => {
  expect(Catalogue.parse({ format: 1, slides: [], playlists: [] }).settings).toEqual(usualSettings)
  expect(usualSettings).toMatchObject({ measure: 'plays', zeros: 'blank', groupSpan: 5, signatures: 'both', evidenceDays: 120, reporterMayCertify: false })
})

test('settings are changed whole, by administrators, and nobody overwrites what they have not seen', async () => {
  const system = await startSystem()
  const administrator = await becomeAdministrator(system)
  const officer = await bringIn(system.url, administrator, 'officer', ['province-officer'], krabi)
  expect(await administrator.call(api.changeSettings, { body: { ...plan, edition: 0 } })).toMatchObject({ ...plan, edition: 1 })
  expect(await administrator.try(api.changeSettings, { body: { ...plan, edition: 0 } })).toMatchObject({ status: 409, body: { code: 'stale' } })
  expect(await officer.try(api.changeSettings, { body: { ...plan, edition: 1 } })).toMatchObject({ status: 403 })
  expect(await officer.call(api.settings)).toMatchObject(plan)
  const { sheet } = await officer.call(api.report, { params: november })
  expect(sheet).toMatchObject({ measure: 'days', groupSpan: 6, signatures: 'reporter' })
})

test.each([
  ['evidence is kept shorter than access logs', { evidenceDays: 89 }],
  ['a reminder comes after the deadline', { reminders: [{ day: 6, at: '09:00' }] }],
  ['two reminders are on one day', { reminders: [{ day: 1, at: '09:00' }, { day: 1, at: '10:00' }] }],
  ['a time is no time', { reminders: [{ day: 1, at: '24:00' }] }]
])('it is refused when %s', async (_, part) => {
  const system = await startSystem()
  const administrator = await becomeAdministrator(system)
  expect(await administrator.try(api.changeSettings, { body: { ...plan, ...part, edition: 0 } })).toMatchObject({ status: 400 })
})

test('a province sets an earlier day for its districts, and no later one than its own', async () => {
  const system = await startSystem()
  const administrator = await becomeAdministrator(system)
  const officer = await bringIn(system.url, administrator, 'officer', ['province-officer'], krabi)
  const params = { province: krabi }
  await officer.call(api.setDistrictDay, { params, body: { day: 4 } })
  expect((await officer.call(api.report, { params: { ...november, month: '2026-03' } })).deadlines).toMatchObject({
    ministry: { date: '2026-04-05', warnings: [{ th: 'วันอาทิตย์' }] },
    district: { date: '2026-04-04', warnings: [{ th: 'วันเสาร์' }] }
  })
  expect(await officer.try(api.setDistrictDay, { params, body: { day: 6 } })).toMatchObject({ status: 400 })
  expect(await officer.try(api.setDistrictDay, { params: { province: 'TH-83' }, body: { day: 3 } })).toMatchObject({ status: 403 })
  await officer.call(api.setDistrictDay, { params, body: { day: null } })
  expect((await officer.call(api.report, { params: november })).deadlines.district).toBeNull()
})

test('exports are scheduled, changed and taken away by administrators', async () => {
  const system = await startSystem()
  const administrator = await becomeAdministrator(system)
  const publisher = await bringIn(system.url, administrator, 'publisher', ['publisher'])
  const { id } = await administrator.call(api.addMailSchedule, { body: schedule })
  await administrator.call(api.changeMailSchedule, { params: { id }, body: { ...schedule, format: 'csv' } })
  expect(await administrator.call(api.mailSchedules)).toMatchObject([{ id, format: 'csv' }])
  expect(await publisher.try(api.mailSchedules)).toMatchObject({ status: 403 })
  expect(await administrator.try(api.addMailSchedule, { body: { ...schedule, to: ['nobody'] } })).toMatchObject({ status: 400 })
  await administrator.call(api.removeMailSchedule, { params: { id } })
  expect(await administrator.call(api.mailSchedules)).toEqual([])
})
