import { expect, test } from 'vitest'
import { SettingsPlan } from '../../server/domain/settings.ts'
import { nothingTyped } from '../../server/domain/typed-figures.ts'
import { api } from '../../server/protocol/api.ts'
import type { Caller } from '../support/caller.ts'
import { certify, fakeShop, krabi, november, sign, startKrabi } from '../support/krabi.ts'

const entriesOf = async (caller: Caller, kind: 'report' | 'settings' | 'coordinator') => (await caller.call(api.audit, { query: { kind } })).entries.reverse()

test('each step of a month is in the audit log with who took it and why: typed, reported, given back, certified with the files’ hashes, restated', { timeout: 120_000 }, async () => {
  const { clock, administrator, officer, certifier, sign: player } = await startKrabi()
  await player.play('2026-11-10T08:00', { [fakeShop]: 5 })
  clock.moveTo('2026-12-01T09:00')
  const row = { title: 'ประชุม', own: true, figures: { ...nothingTyped, onGround: 2 } }
  await officer.call(api.typeFigures, { params: november, body: row })
  await officer.call(api.typeFigures, { params: november, body: row })
  await officer.call(api.removeFigures, { params: november, query: { title: 'ประชุม' } })
  await sign(officer)
  await certifier.call(api.giveBackReport, { params: november, body: { reason: 'ยังไม่ครบ' } })
  await sign(officer)
  const { files } = await certify(certifier)
  await certifier.call(api.restateReport, { params: november, body: { reason: 'ข้อมูลภายหลัง' } })
  const entries = await entriesOf(administrator, 'report')
  expect(entries.map(({ action, person, subject }) => [action, person?.name, subject.id])).toEqual(
    [
      ['typed', 'officer'],
      ['typed', 'officer'],
      ['reported', 'officer'],
      ['given back', 'certifier'],
      ['reported', 'officer'],
      ['certified', 'certifier'],
      ['restated', 'certifier']
    ].map(([action, who]) => [action, `ผู้ทดสอบ ${who ?? ''}`, 'TH-81 2026-11'])
  )
  expect(entries[0]).toMatchObject({ before: null, after: { title: 'ประชุม', figures: { onGround: 2 } } })
  expect(entries[1]).toMatchObject({ before: { title: 'ประชุม' }, after: null })
  expect(entries[3]).toMatchObject({ before: { state: 'reported' }, after: { state: 'open', reason: 'ยังไม่ครบ' } })
  expect(entries[5]?.after).toMatchObject({ state: 'certified', signer: 'นางตัวอย่าง ผู้รับรอง', total: { digitalBillboard: 5 } })
  const logged = JSON.stringify(entries[5]?.after)
  expect(files).toHaveLength(8)
  for (const { format, numerals, sha256 } of files) expect(logged).toContain(`${format} ${numerals} ${sha256}`)
  expect(entries[6]).toMatchObject({ after: { revision: 1, reason: 'ข้อมูลภายหลัง' } })
})

test('changes of settings are in the audit log, without secrets or whole addresses', async () => {
  const { administrator, officer } = await startKrabi()
  const settings = await administrator.call(api.settings)
  await administrator.call(api.changeSettings, { body: { ...SettingsPlan.parse(settings), measure: 'days', edition: settings.edition } })
  await officer.call(api.setDistrictDay, { params: { province: krabi }, body: { day: 4 } })
  const { id, secret } = await administrator.call(api.addWebhook, {
    body: { name: 'ศูนย์', url: 'https://example.go.th/hook?token=a-word-to-hide', events: ['report.certified'], enabled: true }
  })
  await administrator.call(api.removeWebhook, { params: { id } })
  await administrator.call(api.addMailSchedule, {
    body: { name: 'รายเดือน', every: 'month', by: 'sign', province: null, format: 'xlsx', to: ['somebody@example.go.th'], enabled: true }
  })
  const entries = await entriesOf(administrator, 'settings')
  expect(entries.map(({ action, subject }) => `${action} ${subject.id}`)).toEqual(['changed reports', 'changed district-days', 'created webhooks', 'removed webhooks', 'created mail-schedules'])
  expect(entries[0]).toMatchObject({ before: { measure: 'plays' }, after: { measure: 'days' } })
  expect(entries[1]).toMatchObject({ person: { name: 'ผู้ทดสอบ officer' }, before: { province: krabi, day: null }, after: { province: krabi, day: 4 } })
  expect(entries[2]).toMatchObject({ before: null, after: { name: 'ศูนย์', url: 'https://example.go.th' } })
  expect(entries[3]).toMatchObject({ after: null })
  for (const hidden of [secret, 'a-word-to-hide', 'somebody@']) expect(JSON.stringify(entries)).not.toContain(hidden)
})

test('a coordinator’s naming, correction and each look at the contacts are in the audit log, which is kept for ever, without the contacts, which are not', async () => {
  const { administrator, officer } = await startKrabi()
  const form = { agency: 'จังหวัดกระบี่', title: 'นาย', name: 'ตัวอย่าง หนึ่ง', position: '', division: '', phone: '0-0000-0012', mobile: '', email: 'one@example.go.th', lineId: '' }
  const params = { province: krabi }
  const { id } = await officer.call(api.appointCoordinator, { params, body: form })
  await officer.call(api.correctCoordinator, { params: { ...params, id }, body: { ...form, name: 'ตัวอย่าง หนึ่งจริง', phone: '0-0000-0013' } })
  await administrator.call(api.revealCoordinator, { params: { ...params, id } })
  const entries = await entriesOf(administrator, 'coordinator')
  expect(entries).toMatchObject([
    { action: 'appointed', subject: { id: krabi }, before: null, after: { name: 'ตัวอย่าง หนึ่ง', contactsChanged: ['phone', 'email'] } },
    { action: 'corrected', before: { name: 'ตัวอย่าง หนึ่ง' }, after: { name: 'ตัวอย่าง หนึ่งจริง', contactsChanged: ['phone'] } },
    { action: 'revealed', person: { name: 'ผู้ทดสอบ first' }, after: { how: 'screen' } }
  ])
  for (const hidden of ['0-0000', 'one@', 'example.go.th']) expect(JSON.stringify(entries)).not.toContain(hidden)
})
