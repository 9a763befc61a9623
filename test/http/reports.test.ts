import { expect, test } from 'vitest'
import { nothingTyped } from '../../server/domain/typed-figures.ts'
import { api } from '../../server/protocol/api.ts'
import { certify, krabi, november, reportOf, sign, startKrabi, fakeShop, smsLink } from '../support/krabi.ts'
import { bringIn } from '../support/people.ts'
import { connectSign } from '../support/reporting-sign.ts'

const titles = async (caller: Parameters<typeof reportOf>[0]) => {
  const slides = await caller.call(api.slideRoll)
  const titleOf = (id: string) => slides.find((slide) => slide.id === id)?.title ?? ''
  return { shop: titleOf(fakeShop), sms: titleOf(smsLink) }
}
const file = async (url: string, cookie: string, query: string) => {
  const response = await fetch(`${url}/api/reports/${krabi}/2026-11/file?${query}`, { headers: { cookie } })
  return { response, bytes: Buffer.from(await response.arrayBuffer()) }
}

test('plays belong to the month they began in: 23:59:59 of the last day is November’s, midnight is December’s', async () => {
  const { clock, sign: player, officer } = await startKrabi()
  clock.moveTo('2026-12-01T00:10')
  await player.play('2026-10-31T23:59:59', { [fakeShop]: 100 })
  await player.play('2026-11-01T00:00:00', { [fakeShop]: 1 })
  await player.play('2026-11-30T23:59:59', { [fakeShop]: 2 })
  await player.play('2026-12-01T00:00:00', { [fakeShop]: 100 })
  const { sheet } = await reportOf(officer)
  expect(sheet.rows.map(({ figures }) => figures.digitalBillboard)).toEqual([3])
  expect(sheet.total.digitalBillboard).toBe(3)
})

test('the other five channels are typed by the province and stay whatever is counted later; own rows stand after the rest', async () => {
  const { sign: player, officer } = await startKrabi()
  await player.play('2026-11-10T08:00', { [fakeShop]: 5 })
  const { shop } = await titles(officer)
  await officer.call(api.typeFigures, { params: november, body: { title: shop, figures: { ...nothingTyped, online: 4, onAir: 0 } } })
  await officer.call(api.typeFigures, { params: november, body: { title: 'ประชุมประจำเดือน', own: true, figures: { ...nothingTyped, onGround: 2 } } })
  await player.play('2026-11-11T08:00', { [fakeShop]: 5, [smsLink]: 1 })
  const view = await reportOf(officer)
  expect(view.sheet.rows.at(-1)).toMatchObject({ title: 'ประชุมประจำเดือน', figures: { onGround: 2, digitalBillboard: null } })
  expect(view.sheet.rows.find(({ title }) => title === shop)?.figures).toEqual({ ...nothingTyped, online: 4, digitalBillboard: 10 })
  expect(view.typed.find(({ title }) => title === shop)?.figures.onAir).toBe(0)
  const emptied = await officer.call(api.typeFigures, { params: november, body: { title: shop, figures: nothingTyped } })
  expect(emptied.typed.map(({ title }) => title)).toEqual(['ประชุมประจำเดือน'])
  const removed = await officer.call(api.removeFigures, { params: november, query: { title: 'ประชุมประจำเดือน' } })
  expect(removed.sheet.rows).toHaveLength(2)
})

test('a row that exists only through typed figures stays', async () => {
  const { officer } = await startKrabi()
  const { sms } = await titles(officer)
  const { sheet } = await officer.call(api.typeFigures, { params: november, body: { title: sms, figures: { ...nothingTyped, community: 3 } } })
  expect(sheet.rows).toEqual([{ number: 1, title: sms, figures: { ...nothingTyped, community: 3, digitalBillboard: null } }])
})

test('a month cannot be signed before 00:05 on day 1; then it is reported, and nothing more is typed', async () => {
  const { clock, officer, sign: player } = await startKrabi()
  await player.play('2026-11-10T08:00', { [fakeShop]: 5 })
  clock.moveTo('2026-12-01T00:04')
  expect((await reportOf(officer)).deeds).toEqual(['type'])
  await expect(sign(officer)).rejects.toThrow('too-early')
  clock.moveTo('2026-12-01T00:05')
  expect((await reportOf(officer)).deeds).toEqual(['type', 'report'])
  const view = await sign(officer)
  expect(view.sheet).toMatchObject({ state: 'reported', reporter: { name: 'นายตัวอย่าง ผู้รายงาน' }, certifier: null })
  expect(await officer.try(api.typeFigures, { params: november, body: { title: 'ก', figures: { ...nothingTyped, online: 1 } } })).toMatchObject({ status: 409, body: { code: 'wrong-state' } })
})

test('a signature is for the figures that were seen: it is refused when plays came in between', async () => {
  const { clock, officer, sign: player } = await startKrabi()
  await player.play('2026-11-10T08:00', { [fakeShop]: 5 })
  clock.moveTo('2026-12-01T09:00')
  const { seen } = await reportOf(officer)
  await player.play('2026-11-20T08:00', { [fakeShop]: 1 })
  const body = { name: 'ก', position: 'ข', seen }
  expect(await officer.try(api.signReport, { params: november, body })).toMatchObject({ status: 409, body: { code: 'stale' } })
})

test('who may: the province’s officer reports, its certifier certifies, nobody of another province sees it, the auditor changes nothing', async () => {
  const { clock, url, administrator, officer, certifier, sign: player } = await startKrabi()
  await player.play('2026-11-10T08:00', { [fakeShop]: 5 })
  clock.moveTo('2026-12-01T09:00')
  const phuket = await bringIn(url, administrator, 'phuket', ['province-officer'], 'TH-83')
  const auditor = await bringIn(url, administrator, 'auditor', ['auditor'])
  const approver = await bringIn(url, administrator, 'approver', ['approver'])
  const body = { name: 'ก', position: 'ข', seen: (await reportOf(officer)).seen }
  const refused = { status: 403, body: { code: 'not-allowed' } }
  expect(await phuket.try(api.report, { params: november })).toMatchObject(refused)
  expect(await phuket.try(api.signReport, { params: november, body })).toMatchObject(refused)
  expect((await reportOf(auditor)).deeds).toEqual([])
  expect(await auditor.try(api.signReport, { params: november, body })).toMatchObject(refused)
  expect(await certifier.try(api.signReport, { params: november, body })).toMatchObject(refused)
  await sign(officer)
  expect(await officer.try(api.certifyReport, { params: november, body })).toMatchObject(refused)
  expect(await approver.try(api.certifyReport, { params: november, body })).toMatchObject(refused)
  expect((await reportOf(certifier)).deeds).toEqual(['give-back', 'certify'])
  expect((await certify(certifier)).sheet.state).toBe('certified')
})

test('who reported does not certify, unless the ministry lets them', async () => {
  const { clock, administrator } = await startKrabi()
  clock.moveTo('2026-12-01T09:00')
  await sign(administrator)
  expect((await reportOf(administrator)).deeds).toEqual(['give-back'])
  await expect(certify(administrator)).rejects.toThrow('own-report')
  const { edition, measure, zeros, groupSpan, signatures, reminders, evidenceDays, contactDays } = await administrator.call(api.settings)
  const plan = { measure, zeros, groupSpan, signatures, reminders, evidenceDays, contactDays }
  await administrator.call(api.changeSettings, { body: { ...plan, edition, reporterMayCertify: true } })
  expect((await certify(administrator)).sheet.state).toBe('certified')
})

test('given back with a reason it is open again, as the same revision', async () => {
  const { clock, officer, certifier } = await startKrabi()
  clock.moveTo('2026-12-02T09:00')
  await sign(officer)
  const view = await certifier.call(api.giveBackReport, { params: november, body: { reason: 'ช่อง Online ยังไม่ครบ' } })
  expect(view).toMatchObject({ sheet: { state: 'open', revision: 0, reporter: null }, returned: { reason: 'ช่อง Online ยังไม่ครบ' } })
  expect((await sign(officer)).returned).toBeNull()
})

test('a certified month does not change: late plays stand beside it as an adjustment, its files keep their bytes, and a restatement is numbered', { timeout: 120_000 }, async () => {
  const { clock, url, officer, certifier, sign: player } = await startKrabi()
  const { shop, sms } = await titles(officer)
  await player.play('2026-11-10T08:00', { [fakeShop]: 5 })
  clock.moveTo('2026-12-01T09:00')
  await sign(officer)
  await player.play('2026-11-12T08:00', { [fakeShop]: 1 })
  const between = await reportOf(certifier)
  expect(between).toMatchObject({ sheet: { total: { digitalBillboard: 6 } }, sinceReported: [{ title: shop, difference: 1 }] })
  const certified = await certify(certifier)
  expect(certified.files).toHaveLength(8)
  const first = await file(url, officer.cookie(), 'format=pdf')
  const kept = certified.files.find(({ format, numerals }) => format === 'pdf' && numerals === 'thai')
  expect(first.response.headers.get('etag')).toBe(`"${kept?.sha256 ?? ''}"`)
  expect(first.bytes.subarray(0, 5).toString()).toBe('%PDF-')
  expect(first.bytes).toHaveLength(kept?.bytes ?? 0)

  clock.moveTo('2026-12-20T09:00')
  await player.play('2026-11-13T08:00', { [fakeShop]: 2, [smsLink]: 3 })
  const later = await reportOf(officer)
  expect(later.sheet).toMatchObject({ total: { digitalBillboard: 6 }, asOf: certified.sheet.asOf })
  expect(later.sheet.adjustments).toEqual(expect.arrayContaining([{ title: shop, difference: 2 }, { title: sms, difference: 3 }]))
  const again = await file(url, officer.cookie(), 'format=pdf')
  expect(again.bytes.equals(first.bytes)).toBe(true)

  const restated = await certifier.call(api.restateReport, { params: november, body: { reason: 'ข้อมูลส่งเข้ามาภายหลัง' } })
  expect(restated.sheet).toMatchObject({ state: 'open', revision: 1, reason: 'ข้อมูลส่งเข้ามาภายหลัง', total: { digitalBillboard: 11 }, adjustments: [] })
  await sign(officer)
  const second = await certify(certifier)
  expect(second.sheet).toMatchObject({ state: 'certified', revision: 1, total: { digitalBillboard: 11 } })
  expect(second.revisions.map(({ revision, certifiedAt }) => [revision, certifiedAt !== null])).toEqual([[0, true], [1, true]])
  expect((await reportOf(officer, { revision: 0 })).sheet.total.digitalBillboard).toBe(6)
  expect((await file(url, officer.cookie(), 'format=pdf&revision=0')).bytes.equals(first.bytes)).toBe(true)
  expect((await file(url, officer.cookie(), 'format=pdf')).bytes.equals(first.bytes)).toBe(false)
})

test('before it is certified every format can be had, in both numerals', { timeout: 120_000 }, async () => {
  const { url, officer, sign: player } = await startKrabi()
  await player.play('2026-11-10T08:00', { [fakeShop]: 5 })
  const starts: Record<string, string> = {}
  for (const format of ['docx', 'pdf', 'xlsx', 'csv'])
    for (const numerals of ['thai', 'arabic']) {
      const { response, bytes } = await file(url, officer.cookie(), `format=${format}&numerals=${numerals}`)
      expect(response.status).toBe(200)
      expect(response.headers.get('content-disposition')).toContain(`.${format}`)
      starts[format] = bytes.subarray(0, 2).toString('latin1')
    }
  expect(starts).toEqual({ docx: 'PK', pdf: '%P', xlsx: 'PK', csv: 'ï»' })
})

test('a sign is complete when a record of after the month was counted, or it had nothing unsent an hour after it', async () => {
  const { clock, officer, sign: player } = await startKrabi()
  await player.play('2026-11-10T08:00', { [fakeShop]: 5 })
  const complete = async () => (await reportOf(officer)).sheet.signs
  clock.moveTo('2026-12-01T00:30')
  player.clear()
  await player.ask('clock:ask')
  expect(await complete()).toEqual({ complete: 0, of: 1 })
  clock.moveTo('2026-12-01T01:00')
  player.clear()
  await expect.poll(complete).toEqual({ complete: 1, of: 1 })
})

test('a record counted after the month’s end completes it', async () => {
  const { clock, officer, sign: player } = await startKrabi()
  clock.moveTo('2026-12-01T00:10')
  await player.play('2026-11-30T23:30', { [fakeShop]: 5 })
  expect((await reportOf(officer)).sheet.signs).toEqual({ complete: 0, of: 1 })
  await player.play('2026-12-01T00:01', { [fakeShop]: 1 })
  expect((await reportOf(officer)).sheet.signs).toEqual({ complete: 1, of: 1 })
})

test('plays stay with the province they were shown in when the sign is wiped, paired again and moved', async () => {
  const { administrator, url, officer, sign: player } = await startKrabi()
  await player.play('2026-11-10T08:00', { [fakeShop]: 5 })
  const again = await connectSign(url, administrator, krabi, 'z')
  expect(again.id).toBe(player.id)
  await again.play('2026-11-10T09:00', { [fakeShop]: 2 })
  expect((await reportOf(officer)).sheet.total.digitalBillboard).toBe(7)
  const moved = (await administrator.call(api.signs)).find(({ sign: { id } }) => id === player.id)?.sign
  if (moved === undefined) throw new Error('no sign')
  const { id, ...plan } = moved
  await administrator.call(api.changeSign, { params: { id }, body: { ...plan, province: 'TH-83' } })
  const there = await connectSign(url, administrator, 'TH-83', 'y')
  await there.play('2026-11-11T09:00', { [fakeShop]: 1 })
  expect((await reportOf(officer)).sheet.total.digitalBillboard).toBe(7)
  const phuket = await administrator.call(api.report, { params: { ...november, province: 'TH-83' } })
  expect(phuket.sheet.total.digitalBillboard).toBe(1)
})

test('a slide that was retired keeps its row, its title and its count; late plays of it count too', async () => {
  const { administrator, officer, sign: player } = await startKrabi()
  await player.play('2026-11-10T08:00', { [fakeShop]: 5, [smsLink]: 1 })
  const before = (await reportOf(officer)).sheet.rows
  await administrator.call(api.retireSlide, { params: { id: fakeShop }, body: { comment: 'เรื่องนี้จบแล้ว' } })
  expect((await reportOf(officer)).sheet.rows).toEqual(before)
  await player.play('2026-11-10T08:30', { [fakeShop]: 2 })
  const { sheet } = await reportOf(officer)
  expect(sheet.rows.map(({ title }) => title)).toEqual(before.map(({ title }) => title))
  expect(sheet.total.digitalBillboard).toBe(8)
})

test('the measure is a setting: plays, days shown, signs, or publications', async () => {
  const { administrator, officer, sign: player } = await startKrabi()
  await player.play('2026-11-10T08:00', { [fakeShop]: 5 })
  await player.play('2026-11-10T23:59:59', { [fakeShop]: 5 })
  await player.play('2026-11-11T00:00', { [fakeShop]: 5 })
  const figures: Record<string, number | null> = {}
  for (const measure of ['plays', 'days', 'signs', 'publications']) {
    const { edition } = await administrator.call(api.settings)
    await administrator.call(api.changeSettings, { body: { measure, edition } })
    const { sheet } = await reportOf(officer)
    expect(sheet.measure).toBe(measure)
    figures[measure] = sheet.total.digitalBillboard
  }
  expect(figures).toEqual({ plays: 15, days: 2, signs: 1, publications: 1 })
})

test('a month whose forms are certified goes on counting as they do, so that the nation’s sum is of one thing', { timeout: 120_000 }, async () => {
  const { clock, administrator, officer, certifier, sign: player } = await startKrabi()
  await player.play('2026-11-10T08:00', { [fakeShop]: 5 })
  clock.moveTo('2026-12-02T09:00')
  await sign(officer)
  await certify(certifier)
  const { edition } = await administrator.call(api.settings)
  await administrator.call(api.changeSettings, { body: { measure: 'days', edition } })
  expect((await administrator.call(api.rollUp, { params: { month: '2026-11' } })).measure).toBe('plays')
  expect((await administrator.call(api.report, { params: { ...november, province: 'TH-83' } })).sheet.measure).toBe('plays')
  expect((await administrator.call(api.rollUp, { params: { month: '2026-12' } })).measure).toBe('days')
  await certifier.call(api.restateReport, { params: november, body: { reason: 'กระทรวงเปลี่ยนหน่วยนับ' } })
  expect((await reportOf(officer)).sheet).toMatchObject({ measure: 'days', total: { digitalBillboard: 1 } })
})

test('a province sees all its months since the first publication, and which of them are late', async () => {
  const { clock, officer, certifier } = await startKrabi()
  clock.moveTo('2027-01-05T09:00')
  await sign(officer)
  const lines = await certifier.call(api.reportMonths, { params: { province: krabi } })
  expect(lines.map(({ month, state, late }) => [month, state, late])).toEqual([
    ['2027-01', 'open', false],
    ['2026-12', 'open', false],
    ['2026-11', 'reported', true]
  ])
  expect(await officer.try(api.reportMonths, { params: { province: 'TH-83' } })).toMatchObject({ status: 403 })
})

test('nothing is typed for a month that has not begun', async () => {
  const { officer } = await startKrabi()
  const params = { province: krabi, month: '2026-12' }
  expect((await officer.call(api.report, { params })).deeds).toEqual([])
  const body = { title: 'ก', own: true, figures: { ...nothingTyped, online: 1 } }
  expect(await officer.try(api.typeFigures, { params, body })).toMatchObject({ status: 409, body: { code: 'too-early' } })
})

test('the roll-up shows all 76 provinces: who has reported, certified, is late, and what it comes to', { timeout: 120_000 }, async () => {
  const { clock, url, administrator, officer, certifier, sign: player } = await startKrabi()
  await player.play('2026-11-10T08:00', { [fakeShop]: 5 })
  clock.moveTo('2026-12-04T09:00')
  await sign(officer)
  const params = { month: '2026-11' }
  const inTime = await administrator.call(api.rollUp, { params })
  expect(inTime.provinces).toHaveLength(76)
  expect(inTime.provinces.filter(({ late }) => late)).toEqual([])
  expect(inTime.provinces.find(({ province }) => province === krabi)).toMatchObject({ state: 'reported', certifiedAt: null, total: { digitalBillboard: 5 } })
  expect(inTime.total.digitalBillboard).toBe(5)
  clock.moveTo('2026-12-06T00:00')
  const late = await administrator.call(api.rollUp, { params })
  expect(late.provinces.filter((line) => !line.late).map(({ province }) => province)).toEqual([krabi])
  await certify(certifier)
  await player.play('2026-11-11T08:00', { [fakeShop]: 9 })
  const after = await administrator.call(api.rollUp, { params })
  expect(after.provinces.find(({ province }) => province === krabi)).toMatchObject({ state: 'certified', total: { digitalBillboard: 5 } })
  expect(await officer.try(api.rollUp, { params })).toMatchObject({ status: 403 })
  for (const format of ['xlsx', 'pdf']) {
    const response = await fetch(`${url}/api/roll-up/2026-11/file?format=${format}`, { headers: { cookie: administrator.cookie() } })
    expect(response.status).toBe(200)
    expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(1000)
  }
})
