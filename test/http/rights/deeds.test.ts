import { expect, test } from 'vitest'
import { firstRules } from '../../../server/domain/planning-rules.ts'
import { api } from '../../../server/protocol/api.ts'
import { writeRestored } from '../../../server/storage/restored-note.ts'
import { PairingCode } from '../../../server/protocol/player-wire.ts'
import type { Caller } from '../../support/caller.ts'
import { krabi, november, reportOf, startKrabi } from '../../support/krabi.ts'
import { bringIn, password, signInAgain } from '../../support/people.ts'
import { codeOf } from '../../support/totp.ts'
import { seek } from '../../support/wire-client.ts'
import { coordinatorForm, ofKrabi, text } from './inputs.ts'

type Name = keyof typeof api

/** What makes nothing that anybody else will see: trials, halves of a deed, files that a slide may come to use, and notices put away for oneself. */
const untold: readonly Name[] = ['previewText', 'breaks', 'upload', 'uploadFilm', 'beginSecondFactor', 'putNoticeAway']
const changing = Object.entries(api).flatMap(([name, { method }]) => (method === 'get' ? [] : [name]))

test('every route that changes something leaves who did what in the audit log', { timeout: 240_000 }, async () => {
  const { url, clock, system, administrator, officer, certifier, sign: screen } = await startKrabi()
  const author = await bringIn(url, administrator, 'author', ['author'])
  const approver = await bringIn(url, administrator, 'approver', ['approver'])
  const newest = async () => (await administrator.call(api.audit, { query: { most: 1 } })).entries[0]
  const done = new Set<string>()
  const silent: string[] = []
  /** Does it, and looks whether the log has grown. */
  const deed = async <T>(name: Name, work: () => Promise<T>): Promise<T> => {
    const before = (await newest())?.seq ?? 0
    const result = await work()
    if (((await newest())?.seq ?? 0) <= before) silent.push(name)
    done.add(name)
    return result
  }
  const act = <N extends Name>(by: Caller, name: N, input: object = {}) => deed(name, () => by.call(api[name], input)) as Promise<ReturnType<(typeof api)[N]['response']['parse']>>

  // Slides, and words.
  const { id } = await act(officer, 'writeSlide', { body: { title: 'ท้องถิ่น', content: text } })
  const revision = (number: number) => ({ params: { id, revision: number } })
  await act(officer, 'submitSlide', revision(1))
  await act(approver, 'returnSlide', { ...revision(1), body: { comment: 'แก้' } })
  await officer.call(api.writeSlide, { body: { slide: id, title: 'ท้องถิ่น', content: text } })
  await officer.call(api.submitSlide, revision(2))
  await act(approver, 'approveSlide', revision(2))
  await act(officer, 'reviewSlide', { params: { id }, body: { on: '2027-01-01' } })
  await act(approver, 'retireSlide', { params: { id }, body: { comment: 'เก่า' } })
  const { version } = await administrator.call(api.lexicon)
  await act(administrator, 'changeLexicon', { body: { version, words: ['พยากรณ์อากาศ'] } })

  // Plans, issues, takeovers.
  const playlist = await act(officer, 'createPlaylist', { body: ofKrabi })
  await act(officer, 'changePlaylist', { params: { id: playlist.id }, body: { ...ofKrabi, name: 'ข', edition: 1 } })
  await act(officer, 'removePlaylist', { params: { id: playlist.id } })
  await act(administrator, 'changeRules', { body: { rules: { hotlineEachMinute: false, localShares: { [krabi]: 20 } }, seen: firstRules } })
  const seen = async () => {
    const { basis, fingerprint } = await administrator.call(api.checkIssue)
    return { basis, fingerprint }
  }
  await act(administrator, 'publish', { body: { ...(await seen()), note: 'ก' } })
  await act(administrator, 'rollBack', { params: { number: 1 }, body: { basis: 2, note: 'ก' } })
  const scheduled = await act(administrator, 'scheduleIssue', { body: { ...(await seen()), note: 'ก', at: clock.now() + 3_600_000 } })
  await act(administrator, 'cancelScheduled', { params: { id: scheduled.id } })
  const asked = { reason: 'ซ้อม', drill: true, slides: [{ kind: 'ready', slide: 'fake-shop', dwellMs: 5000 }], target: [{ kind: 'province', province: krabi }], minutes: 10 }
  const one = async (name: Name = 'requestTakeover') => ({ params: { id: ((await act(administrator, name, { body: asked })) as { id: string }).id } })
  const first = await one()
  await act(approver, 'confirmTakeover', first)
  await act(approver, 'extendTakeover', { ...first, body: { minutes: 20 } })
  await act(administrator, 'endTakeover', first)
  await act(approver, 'refuseTakeover', { ...(await one()), body: { comment: 'ไม่' } })
  const alone = await one()
  await act(administrator, 'breakGlass', { ...alone, body: { why: 'น้ำป่ามาถึงแล้ว ไม่มีเวลารอ' } })

  // Signs.
  const plan = { name: 'ก', place: '', province: krabi, canvas: { width: 64, height: 32, x: 0, y: 0, pitchMm: 10 }, viewingDistanceM: 30 }
  const made = await act(administrator, 'createSign', { body: plan })
  await act(officer, 'changeSign', { params: { id: made.id }, body: { ...plan, name: 'ข' } })
  const { code } = PairingCode.parse(await seek(url, 'x'.repeat(40)).next('pairing:code'))
  await act(officer, 'pairSign', { params: { id: made.id }, body: { code } })
  await act(officer, 'unpairSign', { params: { id: made.id } })
  await act(officer, 'giveCommand', { params: { id: screen.id }, body: { kind: 'identify' } })

  // Months and coordinators.
  const figures = { online: 1, onAir: null, onGround: null, community: null, documents: null }
  await act(officer, 'typeFigures', { params: november, body: { title: 'ก', own: true, figures } })
  await act(officer, 'removeFigures', { params: november, query: { title: 'ก' } })
  clock.moveTo('2026-12-01T00:06')
  const signing = async (by: Caller) => ({ params: november, body: { name: 'นายตัวอย่าง', position: 'ก', seen: (await reportOf(by)).seen } })
  await act(officer, 'signReport', await signing(officer))
  await act(certifier, 'giveBackReport', { params: november, body: { reason: 'ก' } })
  await officer.call(api.signReport, await signing(officer))
  await act(certifier, 'certifyReport', await signing(certifier))
  await act(certifier, 'restateReport', { params: november, body: { reason: 'ก' } })
  const ofProvince = { params: { province: krabi } }
  const coordinator = await act(officer, 'appointCoordinator', { ...ofProvince, body: coordinatorForm })
  const ofCoordinator = { params: { province: krabi, id: coordinator.id } }
  await act(officer, 'correctCoordinator', { ...ofCoordinator, body: { ...coordinatorForm, name: 'ข' } })
  await act(officer, 'revealCoordinator', ofCoordinator)

  // Settings.
  await act(administrator, 'changeSettings', { body: { ...(await administrator.call(api.settings)), idleMinutes: 30 } })
  await writeRestored(system.folder, { at: clock.now(), detail: 'damaged' })
  await act(administrator, 'acknowledgeRestored')
  await act(officer, 'setDistrictDay', { ...ofProvince, body: { day: 3 } })
  const hook = { name: 'ก', url: 'https://example.go.th/hook', events: ['sign.dark'], enabled: false }
  const webhook = await act(administrator, 'addWebhook', { body: hook })
  await act(administrator, 'changeWebhook', { params: { id: webhook.id }, body: { ...hook, name: 'ข' } })
  await act(administrator, 'removeWebhook', { params: { id: webhook.id } })
  const mailing = { name: 'ก', every: 'month', by: 'province', province: null, format: 'csv', to: ['centre@example.go.th'], enabled: false }
  const schedule = await act(administrator, 'addMailSchedule', { body: mailing })
  await act(administrator, 'changeMailSchedule', { params: { id: schedule.id }, body: { ...mailing, name: 'ข' } })
  await act(administrator, 'removeMailSchedule', { params: { id: schedule.id } })

  // People and keys.
  const { person } = await author.call(api.session)
  const whose = { params: { id: person?.id ?? '' } }
  const { uri } = await author.call(api.beginSecondFactor, { body: { password } })
  await act(author, 'confirmSecondFactor', { body: { code: codeOf(uri) } })
  await act(author, 'renewRecoveryCodes', { body: { password } })
  const half = await signInAgain(url, 'author')
  await act(half, 'signInCode', { body: { code: codeOf(uri, 1) } })
  await act(author, 'removeSecondFactor', { body: { password } })
  const other = await deed('signIn', () => signInAgain(url, 'author'))
  const { sessions } = await author.call(api.account)
  await act(author, 'endSession', { params: { id: sessions.find(({ current }) => !current)?.id ?? '' } })
  await act(author, 'endOtherSessions')
  expect((await other.call(api.session)).person).toBeNull()
  await act(author, 'changePassword', { body: { current: password, next: 'quite another sentence' } })
  const { key } = await act(author, 'makeApiKey', { body: { name: 'ก', permissions: ['see'], province: null, days: 1 } })
  await act(author, 'revokeApiKey', { params: { id: key.id } })
  await act(administrator, 'unlockPerson', whose)
  await act(administrator, 'removeSecondFactorOf', whose)
  await act(administrator, 'endSessionsOf', whose)
  await act(administrator, 'changePerson', { ...whose, body: { name: 'ก', roles: ['author'], province: null, active: true, directory: null } })
  const tokenOf = (link: string): { token: string } => ({ token: link.split('/').at(-1) ?? '' })
  const reset = await act(administrator, 'resetPerson', whose)
  await act(half, 'resetPassword', { params: tokenOf(reset.link), body: { password } })
  const invited = await act(administrator, 'invite', { body: { roles: ['auditor'], province: null } })
  await act(half, 'acceptInvitation', { params: tokenOf(invited.link), body: { username: 'auditor', name: 'ก', password } })
  await act(half, 'signOut')

  expect(silent).toEqual([])
  expect(changing.filter((name) => !done.has(name) && !untold.some((other) => other === name))).toEqual([])
  expect((await administrator.call(api.auditChain)).sound).toBe(true)
})
