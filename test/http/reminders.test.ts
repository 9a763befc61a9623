import { expect, test } from 'vitest'
import type { Config } from '../../server/config.ts'
import { api } from '../../server/protocol/api.ts'
import { createCaller, type Caller } from '../support/caller.ts'
import { openHookReceiver } from '../support/hook-receiver.ts'
import { certify, krabi, november, sign } from '../support/krabi.ts'
import { createMovableClock, type MovableClock } from '../support/movable-clock.ts'
import { publishPack } from '../support/on-air.ts'
import { bringIn } from '../support/people.ts'
import { openPostOffice, wordsOf } from '../support/post-office.ts'
import { startSystem } from '../support/system.ts'

const password = 'a long enough password'
const coordinator = {
  agency: 'สำนักงานจังหวัดกระบี่',
  title: 'นาย',
  name: 'ตัวอย่าง ทดสอบระบบ',
  position: 'เจ้าหน้าที่',
  division: '',
  phone: '',
  mobile: '',
  email: 'coordinator@example.go.th',
  lineId: ''
}

/** A server that is stopped and started again at other times, on one folder. */
async function startAtTimes(config: Partial<Config> = {}) {
  const clock: MovableClock = createMovableClock('2026-11-15T12:00')
  let system = await startSystem({ clock, config })
  const { folder } = system
  const administrator = await publishPack(system)
  await bringIn(system.url, administrator, 'officer', ['province-officer'], krabi)
  await bringIn(system.url, administrator, 'certifier', ['approver'], krabi)
  await administrator.call(api.appointCoordinator, { params: { province: krabi }, body: coordinator })
  const signIn = async (username: string): Promise<Caller> => {
    const caller = createCaller(system.url)
    await caller.call(api.signIn, { body: { username, password } })
    return caller
  }
  return {
    clock,
    administrator,
    signIn,
    async downUntil(bangkok: string): Promise<void> {
      await system.stop()
      clock.moveTo(bangkok)
      // A stop waits for the rounds of the start, so that by the second one all that was due has been done.
      await (await startSystem({ folder, clock, config })).stop()
      system = await startSystem({ folder, clock, config })
    }
  }
}
const kindsOf = async (caller: Caller): Promise<string[]> => (await caller.call(api.notices)).map(({ kind }) => kind).sort()

test('a month’s figures are told of from 00:05 on day 1, and each reminder comes once, however often the server starts', async () => {
  const { signIn, downUntil } = await startAtTimes()
  await downUntil('2026-12-01T00:04')
  expect(await kindsOf(await signIn('officer'))).toEqual([])
  await downUntil('2026-12-01T00:05')
  expect(await kindsOf(await signIn('officer'))).toEqual(['ready'])
  await downUntil('2026-12-01T09:00')
  expect(await kindsOf(await signIn('officer'))).toEqual(['ready', 'remind-report'])
  await downUntil('2026-12-02T09:00')
  await downUntil('2026-12-03T08:59')
  expect(await kindsOf(await signIn('officer'))).toEqual(['ready', 'remind-report'])
})

test('after a downtime over days 1 and 3 the newest reminder is made up for, by page and by letter, and the older ones never come', async () => {
  const office = await openPostOffice()
  const { signIn, downUntil } = await startAtTimes({ mail: { smtpUrl: office.url, from: 'signs@example.go.th' } })
  await downUntil('2026-12-05T10:00')
  await expect.poll(() => office.letters.length, { timeout: 15_000 }).toBe(1)
  const [letter] = office.letters
  expect(letter?.to).toEqual(['coordinator@example.go.th'])
  const words = letter === undefined ? '' : wordsOf(letter)
  expect(words).toContain('จังหวัดกระบี่ ประจำเดือนพฤศจิกายน 2569 ยังไม่ได้ลงชื่อผู้รายงาน')
  expect(words).toContain('ภายในวันที่ 5 ธันวาคม 2569 (ตรงกับวันเสาร์ วันพ่อแห่งชาติ ไม่เลื่อนกำหนด)')
  expect(words).toContain('/reports?province=TH-81&month=2026-11')
  expect(await kindsOf(await signIn('officer'))).toEqual(['ready', 'remind-report'])
  await downUntil('2026-12-20T10:00')
  expect(await kindsOf(await signIn('officer'))).toEqual(['ready', 'remind-report'])
  expect(office.letters).toHaveLength(1)
})

test('months nobody closed while the server was down for long are each reminded of', async () => {
  const { signIn, downUntil } = await startAtTimes()
  await downUntil('2027-02-03T12:00')
  const officer = await signIn('officer')
  const reminded = async () => (await officer.call(api.notices)).filter(({ kind }) => kind === 'remind-report').map(({ month }) => month).sort()
  expect(await reminded()).toEqual(['2026-11', '2026-12', '2027-01'])
})

test('a reported month reminds the certifier, a certified one nobody', { timeout: 120_000 }, async () => {
  const { signIn, downUntil } = await startAtTimes()
  await downUntil('2026-12-01T08:00')
  await sign(await signIn('officer'))
  await downUntil('2026-12-03T09:00')
  const reminders = async () => (await kindsOf(await signIn('officer'))).filter((kind) => kind.startsWith('remind'))
  expect(await reminders()).toEqual(['remind-certify'])
  await certify(await signIn('certifier'))
  await downUntil('2026-12-05T09:00')
  expect(await reminders()).toEqual(['remind-certify'])
})

test('other systems are told of it by signed webhooks', async () => {
  const receiver = await openHookReceiver()
  const { administrator, signIn, downUntil } = await startAtTimes({ webhooksMayBePrivate: true })
  const hook = { name: 'ระบบกลาง', url: receiver.url, events: ['report.reported'], enabled: true }
  const { secret, id } = await administrator.call(api.addWebhook, { body: hook })
  expect(secret.length).toBeGreaterThan(30)
  const listed = await administrator.try(api.webhooks)
  expect(JSON.stringify(listed.body)).not.toContain(secret)
  await downUntil('2026-12-01T09:00')
  const officer = await signIn('officer')
  await sign(officer)
  await expect.poll(() => receiver.calls.length, { timeout: 15_000 }).toBe(1)
  expect(JSON.parse(receiver.calls[0]?.body ?? '')).toMatchObject({ event: 'report.reported', data: { ...november, revision: 0 } })
  const keeper = await signIn('first')
  const { deliveries, mail } = await keeper.call(api.deliveries)
  expect(mail).toBe(false)
  expect(deliveries).toMatchObject([{ via: 'webhook', about: 'report.reported', attempts: 1 }])
  await keeper.call(api.removeWebhook, { params: { id } })
  expect(await keeper.call(api.webhooks)).toEqual([])
})

test('a notice is put away by each person for themselves, and another province’s is nobody’s business', async () => {
  const { administrator, signIn, downUntil } = await startAtTimes()
  expect(await kindsOf(administrator)).toEqual([])
  await downUntil('2026-12-01T00:05')
  const officer = await signIn('officer')
  expect(await kindsOf(officer)).toEqual(['ready'])
  const [notice] = await officer.call(api.notices)
  await officer.call(api.putNoticeAway, { params: { id: notice?.id ?? '' } })
  expect((await officer.call(api.notices)).map(({ seen }) => seen)).toEqual([true])
  const all = await (await signIn('first')).call(api.notices)
  expect(all).toHaveLength(76)
  expect(all.some(({ seen }) => seen)).toBe(false)
  const others = all.find(({ province }) => province !== krabi)
  expect(await officer.try(api.putNoticeAway, { params: { id: others?.id ?? '' } })).toMatchObject({ status: 403 })
})
