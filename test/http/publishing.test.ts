import { expect, test } from 'vitest'
import { api } from '../../server/protocol/api.ts'
import type { Caller } from '../support/caller.ts'
import { publish, publishPack } from '../support/on-air.ts'
import { startSystem } from '../support/system.ts'

const entries = (slides: string[]) => slides.map((slide) => ({ slide, dwellMs: 8000, share: 1 }))
const seen = async (caller: Caller) => {
  const { basis, fingerprint } = await caller.call(api.checkIssue)
  return { basis, fingerprint }
}
async function changePlaylist(caller: Caller, slides: string[]) {
  const [playlist] = await caller.call(api.playlists)
  if (playlist === undefined) throw new RangeError('no playlist')
  const { id, ...plan } = playlist
  await caller.call(api.changePlaylist, { params: { id }, body: { ...plan, entries: entries(slides) } })
}

test('of two who publish at once exactly one wins; the other is told, and what is published is what the winner saw', async () => {
  const system = await startSystem()
  const administrator = await publishPack(system, ['qr', 'child'])
  await changePlaylist(administrator, ['qr'])
  const body = { ...(await seen(administrator)), note: '' }
  const answers = await Promise.all(['first', 'second'].map((note) => administrator.try(api.publish, { body: { ...body, note } })))
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
  expect(answers.find(({ status }) => status === 409)?.body).toMatchObject({ code: 'stale' })
  expect((await administrator.call(api.issues)).map(({ number }) => number)).toEqual([2, 1])
})

test('what was changed after the check is not published unseen', async () => {
  const system = await startSystem()
  const administrator = await publishPack(system, ['qr', 'child'])
  const body = { ...(await seen(administrator)), note: '' }
  await changePlaylist(administrator, ['child'])
  expect(await administrator.try(api.publish, { body })).toMatchObject({ status: 409, body: { code: 'stale' } })
  const { difference } = await administrator.call(api.checkIssue)
  expect(difference).toHaveLength(76)
  expect(difference[0]?.losses.map(({ slide }) => slide)).toEqual(['qr'])
  expect(difference[0]?.changes.map(({ slide }) => slide)).toEqual(['child'])
})

test('rolling back brings an older content back as a new number, without what was retired since', async () => {
  const system = await startSystem()
  const administrator = await publishPack(system, ['qr', 'child'])
  await changePlaylist(administrator, ['qr'])
  await publish(administrator, 'two')
  const { issue } = await administrator.call(api.rollBack, { params: { number: 1 }, body: { basis: 2, note: 'back' } })
  expect(issue).toMatchObject({ number: 3, slides: 2 })
  const one = await administrator.call(api.issue, { params: { number: 1 } })
  const three = await administrator.call(api.issue, { params: { number: 3 } })
  expect(three).toMatchObject({ rollbackOf: 1, content: one.content })
  expect(await administrator.try(api.rollBack, { params: { number: 1 }, body: { basis: 2, note: '' } })).toMatchObject({ status: 409 })
  await administrator.call(api.retireSlide, { params: { id: 'child' }, body: { comment: 'ข้อมูลล้าสมัย' } })
  const { problems } = await administrator.call(api.rollBack, { params: { number: 1 }, body: { basis: 3, note: '' } })
  expect(problems).toContainEqual(expect.objectContaining({ kind: 'not-approved', slide: 'child', blocking: false }))
  expect((await administrator.call(api.issue, { params: { number: 4 } })).content.slides.map(({ slide }) => slide)).toEqual(['qr'])
})

test('a scheduled issue goes out at its time with what was seen when it was made', async () => {
  const system = await startSystem()
  const administrator = await publishPack(system, ['qr', 'child'])
  await changePlaylist(administrator, ['child'])
  const at = Date.now() + 1500
  await administrator.call(api.scheduleIssue, { body: { ...(await seen(administrator)), note: 'ศุกร์ 06:00', at } })
  await changePlaylist(administrator, ['qr'])
  expect(await administrator.call(api.scheduledIssues)).toMatchObject([{ note: 'ศุกร์ 06:00', basis: 1, held: null }])
  await expect.poll(() => administrator.call(api.scheduledIssues), { timeout: 15_000 }).toEqual([])
  const issue = await administrator.call(api.issue, { params: { number: 2 } })
  expect(issue.content.slides.map(({ slide }) => slide)).toEqual(['child'])
  expect(issue.at).toBeGreaterThanOrEqual(at)
})

test('a scheduled issue that was due while nothing ran goes out at the next start; one whose basis has gone is held, and can be cancelled', async () => {
  let ahead = 0
  const clock = { now: () => Date.now() + ahead }
  const system = await startSystem({ clock })
  const administrator = await publishPack(system, ['qr', 'child'])
  const hour = 3600_000
  const schedule = async (hours: number) =>
    administrator.call(api.scheduleIssue, { body: { ...(await seen(administrator)), note: String(hours), at: clock.now() + hours * hour } })
  await schedule(1)
  const { id } = await schedule(2)
  expect(await administrator.try(api.scheduleIssue, { body: { ...(await seen(administrator)), note: '', at: clock.now() - 1 } })).toMatchObject({ status: 400 })
  // Beyond any date.
  expect(await administrator.try(api.scheduleIssue, { body: { ...(await seen(administrator)), note: '', at: 8.65e15 } })).toMatchObject({ status: 400, body: { code: 'bad-input' } })
  await system.stop()
  ahead = 3 * hour
  await startSystem({ clock, folder: system.folder, port: Number(new URL(system.url).port) })
  await expect.poll(async () => (await administrator.call(api.issues)).length, { timeout: 15_000 }).toBe(2)
  await expect.poll(() => administrator.call(api.scheduledIssues), { timeout: 15_000 }).toMatchObject([{ id, held: 'basis-changed' }])
  await administrator.call(api.cancelScheduled, { params: { id } })
  expect(await administrator.call(api.scheduledIssues)).toEqual([])
})

test('the check finds what expires, days in the dark, short dwells and overlapping campaigns, in both languages', async () => {
  const system = await startSystem()
  const administrator = await publishPack(system, ['qr', 'child'])
  const [view] = await administrator.call(api.signs)
  if (view === undefined) throw new RangeError('no sign')
  const { id, ...sign } = view.sign
  const day = { from: '06:00', until: '20:00', days: ['mon'] }
  await administrator.call(api.changeSign, { params: { id }, body: { ...sign, hours: [day] } })
  const campaign = (name: string, slides: string[]) => ({
    name,
    enabled: true,
    entries: slides.map((slide) => ({ slide, dwellMs: 3000, share: 1 })),
    target: [{ kind: 'nation' }],
    priority: 'campaign'
  })
  for (const name of ['หนึ่ง', 'สอง']) await administrator.call(api.createPlaylist, { body: campaign(name, ['qr']) })
  const expired = { ...campaign('เก่า', ['child']), priority: 'base', schedule: { first: null, last: '2020-01-01', dayparts: [], exceptions: [] } }
  await administrator.call(api.createPlaylist, { body: expired })
  const { problems } = await administrator.call(api.checkIssue)
  const kinds = new Set(problems.map(({ kind }) => kind))
  for (const kind of ['expired', 'dark-all-day', 'dwell-too-short', 'overlapping-campaigns']) expect(kinds).toContain(kind)
  for (const { th, en } of problems) expect([/[ก-๙]/.test(th), /[a-z]/i.test(en)]).toEqual([true, true])
})

test('what a sign will show is told with its reason, at any moment and for a whole day', async () => {
  const system = await startSystem()
  const administrator = await publishPack(system, ['qr', 'child'])
  const [view] = await administrator.call(api.signs)
  const params = { id: view?.sign.id }
  const outlook = await administrator.call(api.outlook, { params })
  expect(outlook.why).toMatchObject({ kind: 'playlists', playlists: [{ share: 1, turns: { own: 1, of: 2 } }] })
  expect(['qr@1', 'child@1']).toContain(outlook.slide)
  const day = await administrator.call(api.dayOutlook, { params, query: { date: '2026-12-31' } })
  expect(day.stretches).toHaveLength(1)
  expect(day.planned.map(({ plays }) => plays)).toEqual([14_400, 14_400])
})
