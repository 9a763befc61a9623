import { expect, test } from 'vitest'
import { firstRules } from '../../server/domain/planning-rules.ts'
import { api } from '../../server/protocol/api.ts'
import { publishPack } from '../support/on-air.ts'
import { bringIn } from '../support/people.ts'
import { startSystem } from '../support/system.ts'

const content = { kind: 'composed', theme: 'alert', headline: 'เตือนภัยท้องถิ่น', shortHeadline: 'เตือน', body: '', callToAction: 'โทร 1441', qr: '' }
const plan = (province: string | null, slides: string[]) => ({
  name: 'ท้องถิ่น',
  enabled: true,
  entries: slides.map((slide) => ({ slide, dwellMs: 8000, share: 1 })),
  target: [{ kind: 'nation' }],
  province
})

test('a province fills its local share with its own approved slides, on its own signs, and touches nothing else', async () => {
  const system = await startSystem()
  const administrator = await publishPack(system, ['qr', 'child'])
  const officer = await bringIn(system.url, administrator, 'krabi', ['province-officer'], 'TH-81')
  const other = await bringIn(system.url, administrator, 'trang', ['province-officer'], 'TH-92')
  const approver = await bringIn(system.url, administrator, 'approver', ['approver'])
  const { id } = await officer.call(api.writeSlide, { body: { title: 'ท้องถิ่นกระบี่', content } })
  expect((await officer.call(api.slide, { params: { id } })).province).toBe('TH-81')
  expect(await other.try(api.writeSlide, { body: { slide: id, title: 'ของคนอื่น', content } })).toMatchObject({ status: 403 })
  expect(await officer.try(api.writeSlide, { body: { slide: 'qr', title: 'ของส่วนกลาง', content } })).toMatchObject({ status: 403 })
  await officer.call(api.submitSlide, { params: { id, revision: 1 } })
  expect(await officer.try(api.approveSlide, { params: { id, revision: 1 } })).toMatchObject({ status: 403 })
  await approver.call(api.approveSlide, { params: { id, revision: 1 } })

  expect(await officer.try(api.createPlaylist, { body: plan(null, [id]) })).toMatchObject({ status: 403 })
  expect(await officer.try(api.createPlaylist, { body: plan('TH-92', [id]) })).toMatchObject({ status: 403 })
  expect(await other.try(api.createPlaylist, { body: plan('TH-92', [id]) })).toMatchObject({ status: 400 })
  const playlist = await officer.call(api.createPlaylist, { body: plan('TH-81', [id]) })
  expect(await other.try(api.removePlaylist, { params: { id: playlist.id } })).toMatchObject({ status: 403 })
  expect(await officer.try(api.changeRules, { body: { rules: { hotlineEachMinute: true, localShares: { 'TH-81': 50 } }, seen: firstRules } })).toMatchObject({ status: 403 })
  await administrator.call(api.changeRules, { body: { rules: { hotlineEachMinute: false, localShares: { 'TH-81': 20 } }, seen: firstRules } })
  expect(await administrator.try(api.changeRules, { body: { rules: firstRules, seen: firstRules } })).toMatchObject({ status: 409, body: { code: 'stale' } })
  expect(await officer.call(api.rules)).toEqual({ hotlineEachMinute: false, localShares: { 'TH-81': 20 } })

  const { difference } = await administrator.call(api.checkIssue)
  expect(difference.map(({ province }) => province)).toEqual(['TH-81'])
  expect(difference[0]?.gains.map(({ slide }) => slide)).toEqual([id])
})

test('a slide is looked at again when its day comes, and retired by somebody who approves', async () => {
  const system = await startSystem()
  const administrator = await publishPack(system, ['qr', 'child'])
  const author = await bringIn(system.url, administrator, 'author', ['author'])
  await author.call(api.reviewSlide, { params: { id: 'qr' }, body: { on: '2020-01-01' } })
  await author.call(api.reviewSlide, { params: { id: 'child' }, body: { on: '2120-01-01' } })
  expect(await author.call(api.dueReviews)).toMatchObject([{ slide: 'qr', on: '2020-01-01', overdue: true }])
  expect(await author.try(api.retireSlide, { params: { id: 'qr' }, body: { comment: 'เก่า' } })).toMatchObject({ status: 403 })
  const retired = await administrator.call(api.retireSlide, { params: { id: 'qr' }, body: { comment: 'เก่า' } })
  expect(retired.revisions[0]?.step.step).toBe('retired')
  expect(await author.call(api.dueReviews)).toEqual([])
  expect((await administrator.call(api.checkIssue)).problems).toContainEqual(expect.objectContaining({ kind: 'not-approved', blocking: true, slide: 'qr' }))
})
