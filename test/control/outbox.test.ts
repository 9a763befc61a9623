import { expect, onTestFinished, test } from 'vitest'
import { createOutbox } from '../../server/control/outbox.ts'
import { createMailSchedules } from '../../server/control/mail-schedules.ts'
import type { Delivery } from '../../server/control/ports/notices.ts'
import type { Person } from '../../server/domain/roles.ts'
import { usualSettings } from '../../server/domain/settings.ts'
import { createSmtpMailer } from '../../server/notices/smtp-mailer.ts'
import { createWebhookCaller } from '../../server/notices/webhook-caller.ts'
import { openStores } from '../../server/storage/open-stores.ts'
import { openHookReceiver } from '../support/hook-receiver.ts'
import { createMovableClock, inBangkok } from '../support/movable-clock.ts'
import { openPostOffice, wordsOf } from '../support/post-office.ts'
import { tempFolder } from '../support/temp-folder.ts'
import { systemClock } from '../../server/timing/clock.ts'

const administrator: Person = { id: 'a', username: 'a', name: 'ก', roles: ['administrator'], province: null }

async function startDesk() {
  const stores = await openStores({ clock: systemClock, folder: await tempFolder(), publicUrl: 'http://127.0.0.1' })
  onTestFinished(() => stores.close())
  const clock = createMovableClock('2026-12-01T09:00')
  const office = await openPostOffice()
  const receiver = await openHookReceiver()
  const deliveries = createOutbox({
    ...stores,
    clock,
    mailer: createSmtpMailer({ smtpUrl: office.url, from: 'signs@example.go.th' }),
    webhooks: createWebhookCaller({ allowPrivate: true }),
    table: ({ title, from, to }) => Promise.resolve({ fileName: `${title}.csv`, mime: 'text/csv', bytes: new TextEncoder().encode(`${from} ${to}`) }),
    onFault: (fault) => {
      throw fault
    }
  })
  const webhook = { id: 'hook', name: 'ระบบกลาง', url: receiver.url, events: ['report.certified' as const], enabled: true, secret: 'a secret' }
  await stores.catalogue.change((document) => ({ ...document, settings: { ...usualSettings, webhooks: [webhook] } }))
  const queue = (key: string, part: Pick<Delivery, 'via' | 'to' | 'about' | 'body'>) => stores.notices.issue({ deliveries: [{ key, ...part }] }, clock.now())
  return { stores, clock, office, receiver, deliveries, queue, log: async () => (await deliveries.log(administrator)).deliveries }
}
const letter = { via: 'mail' as const, to: 'officer@example.go.th', about: 'เรื่อง', body: { subject: 'เรื่อง', text: 'ข้อความ' } }
const hook = {
  via: 'webhook' as const,
  to: 'http://127.0.0.1',
  about: 'report.certified',
  body: { webhook: 'hook', event: 'report.certified', data: { province: 'TH-81', month: '2026-11', revision: 0, at: 1 } }
}

test('what has one key goes out once, however often it is queued and the queue is run', async () => {
  const { office, deliveries, queue, log } = await startDesk()
  await queue('remind day-1', letter)
  await Promise.all([deliveries.run(), deliveries.run()])
  await queue('remind day-1', letter)
  await deliveries.run()
  expect(office.letters.map((taken) => [taken.to, wordsOf(taken).trim()])).toEqual([[['officer@example.go.th'], 'ข้อความ']])
  expect(await log()).toMatchObject([{ state: 'sent', attempts: 1, sentAt: inBangkok('2026-12-01T09:00') }])
})

test('a letter that is refused is tried again later, and the log says why it waits', async () => {
  const { clock, office, deliveries, queue, log } = await startDesk()
  office.refuse(1)
  await queue('remind day-1', letter)
  await deliveries.run()
  expect(await log()).toMatchObject([{ state: 'queued', attempts: 1, lastError: expect.stringContaining('mailbox full') as string }])
  await deliveries.run()
  expect(office.letters).toHaveLength(0)
  clock.moveTo('2026-12-01T09:01')
  await deliveries.run()
  expect(office.letters).toHaveLength(1)
  expect(await log()).toMatchObject([{ state: 'sent', attempts: 2, lastError: null }])
})

test('a webhook is called with the same name on every try, and given up after the last', async () => {
  const { clock, receiver, deliveries, queue, log } = await startDesk()
  receiver.answers.push(500, 500, 500, 500, 500, 500, 500)
  await queue('certified', hook)
  for (const at of ['01T09:00', '01T09:01', '01T09:06', '01T09:36', '01T11:36', '01T17:36', '02T05:36', '03T05:36']) {
    clock.moveTo(`2026-12-${at}`)
    await deliveries.run()
  }
  expect(receiver.calls).toHaveLength(7)
  expect(new Set(receiver.calls.map(({ headers }) => headers['paituean-delivery'])).size).toBe(1)
  expect(await log()).toMatchObject([{ state: 'failed', attempts: 7, lastError: 'answered 500' }])
})

test('a webhook that was taken away meanwhile is not called', async () => {
  const { stores, receiver, deliveries, queue, log } = await startDesk()
  await queue('certified', hook)
  await stores.catalogue.change((document) => ({ ...document, settings: usualSettings }))
  await deliveries.run()
  expect(receiver.calls).toEqual([])
  expect(await log()).toMatchObject([{ state: 'failed', attempts: 1 }])
})

test('addresses leave the log when it is old; that it went out stays', async () => {
  const { clock, deliveries, queue, log } = await startDesk()
  await queue('remind day-1', letter)
  await deliveries.run()
  clock.moveTo('2027-03-31T09:00')
  await deliveries.strip()
  expect(await log()).toMatchObject([{ to: 'of••••@example.go.th' }])
  clock.moveTo('2027-04-01T09:00')
  await deliveries.strip()
  expect(await log()).toMatchObject([{ to: '', about: '', state: 'sent' }])
  clock.moveTo('2027-04-02T09:00')
  await queue('remind day-1', letter)
  expect(await log()).toHaveLength(1)
})

test('a schedule sends each finished week once to each address, an hour after its end, and makes up for weeks nobody ran', async () => {
  const { stores, clock, office, deliveries } = await startDesk()
  const schedule = {
    id: 'weekly',
    name: 'สถิติรายสัปดาห์',
    every: 'week' as const,
    by: 'province' as const,
    province: null,
    format: 'csv' as const,
    to: ['a@example.go.th', 'b@example.go.th'],
    enabled: true,
    since: clock.now()
  }
  await stores.catalogue.change((document) => ({ ...document, settings: { ...usualSettings, mailSchedules: [schedule] } }))
  const schedules = createMailSchedules({ ...stores, clock, provinces: new Map(), mail: true, onQueued: () => undefined })
  const sent = async (at: string) => {
    clock.moveTo(at)
    await schedules.run()
    await deliveries.run()
    return office.letters.map(({ to, raw }) => `${to.join()} ${/filename="?([^"\r\n]+)/.exec(raw)?.[1] ?? ''}`).sort()
  }
  // 2026-12-01 is a Tuesday.
  expect(await sent('2026-12-07T00:59')).toEqual([])
  const first = ['a@example.go.th', 'b@example.go.th'].map((to) => `${to} statistics-province-2026-11-30-2026-12-06.csv`)
  expect(await sent('2026-12-07T01:00')).toEqual(first)
  expect(await sent('2026-12-08T01:00')).toEqual(first)
  expect(await sent('2026-12-22T01:00')).toHaveLength(6)
})
