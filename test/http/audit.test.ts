import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { expect, test } from 'vitest'
import { api } from '../../server/protocol/api.ts'
import { verifyAudit } from '../../server/storage/verify-audit.ts'
import { createMovableClock } from '../support/movable-clock.ts'
import { publishPack } from '../support/on-air.ts'
import { bringIn } from '../support/people.ts'
import { startSystem } from '../support/system.ts'

test('every step is in the audit log with who took it, seen by auditors and not by others, page by page', async () => {
  const system = await startSystem()
  const administrator = await publishPack(system, ['qr'])
  const auditor = await bringIn(system.url, administrator, 'auditor', ['auditor'])
  const author = await bringIn(system.url, administrator, 'author', ['author'])
  expect(await author.try(api.audit)).toMatchObject({ status: 403 })
  const { entries } = await auditor.call(api.audit)
  const told = entries.map(({ action, subject }) => `${action} ${subject.kind}`)
  for (const deed of ['joined person', 'invited person', 'approved slide', 'created playlist', 'published issue']) expect(told).toContain(deed)
  expect(entries.every(({ person }) => person !== null)).toBe(true)
  expect(entries.map(({ seq }) => seq)).toEqual(entries.map((_, index) => entries.length - index))
  const first = await auditor.call(api.audit, { query: { most: 2 } })
  const second = await auditor.call(api.audit, { query: { most: 2, before: first.next ?? 0 } })
  expect([...first.entries, ...second.entries]).toEqual(entries.slice(0, 4))
  const { entries: ofSlide } = await auditor.call(api.audit, { query: { kind: 'slide', id: 'qr' } })
  expect(ofSlide).toMatchObject([{ action: 'approved', before: { revision: 1, step: 'submitted' } }])
})

test('the log is asked by person and by Bangkok days, edges included, and tells who is in it and that its chain is whole', async () => {
  const clock = createMovableClock('2026-11-23T23:59')
  const system = await startSystem({ clock })
  const administrator = await publishPack(system, ['qr'])
  const auditor = await bringIn(system.url, administrator, 'auditor', ['auditor'])
  clock.moveTo('2026-11-24T00:00')
  await bringIn(system.url, administrator, 'author', ['author'])
  const actionsOf = async (query: object): Promise<string[]> => (await auditor.call(api.audit, { query })).entries.map(({ action }) => action)
  expect(await actionsOf({ from: '2026-11-24' })).toEqual(['joined', 'invited'])
  expect(await actionsOf({ to: '2026-11-23', kind: 'issue' })).toEqual(['published'])
  expect(await actionsOf({ from: '2026-11-25' })).toEqual([])
  const people = await auditor.call(api.auditPeople)
  expect(people.map(({ name }) => name)).toEqual(['ผู้ทดสอบ auditor', 'ผู้ทดสอบ author', 'ผู้ทดสอบ first'])
  expect(await actionsOf({ person: people.find(({ name }) => name.endsWith('auditor'))?.id })).toEqual(['joined'])
  const { entries } = await auditor.call(api.audit)
  expect(await auditor.call(api.auditChain)).toEqual({ sound: true, entries: entries.length, head: entries[0]?.hash })
  expect(await administrator.try(api.audit, { query: { from: '24/11/2569' } })).toMatchObject({ status: 400 })
})

test('the log cannot be changed, and one changed behind its back is found out at the entry', async () => {
  const system = await startSystem()
  await publishPack(system, ['qr'])
  await system.stop()
  const file = join(system.folder, 'paituean.db')
  const whole = verifyAudit(file)
  expect(whole).toMatchObject({ sound: true })
  const database = new SqliteDatabase(file)
  expect(() => database.exec('delete from audit')).toThrow(/kept for ever/)
  expect(() => database.exec("update audit set action = 'x'")).toThrow(/never changed/)
  database.exec("drop trigger audit_stands; drop trigger audit_stays; update audit set person_name = 'somebody else' where seq = 2")
  expect(verifyAudit(file)).toMatchObject({ sound: false, seq: 2, why: 'changed' })
  database.exec('delete from audit where seq = 2')
  expect(verifyAudit(file)).toMatchObject({ sound: false, seq: 2, why: 'missing' })
  database.close()
})
