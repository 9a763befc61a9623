import { expect, test } from 'vitest'
import { createPlanCheck } from '../../server/domain/check-plan.ts'
import type { Issue } from '../../server/domain/issue.ts'
import { createPlanner, horizonOf } from '../../server/domain/planner.ts'
import { always, weekdays, type Schedule } from '../../server/domain/schedule.ts'
import type { Sign } from '../../server/domain/sign.ts'
import { at, issue, playlist, sign, slide, south } from './plan-samples.ts'

// A Tuesday.
const within = horizonOf(at('2026-11-24T13:00'))
const findings = (published: Issue, signs: Sign[] = [sign()]) => {
  const { add, findings: told } = createPlanCheck(published, createPlanner({ content: published, takeovers: [], within, readable: () => true }))
  for (const one of signs) add(one, south)
  return told()
}
const window = (from: string, until: string): Schedule => ({ ...always, dayparts: [{ from, until, days: [...weekdays] }] })

test('a plan without fault has no findings', () => {
  expect(findings(issue([playlist('base', ['a', 'b'])]))).toEqual([])
})

test('hours in which nothing is planned are found, the first of them, and whether something fills them', () => {
  const span = { from: at('2026-11-24'), until: at('2026-11-24T06:00') }
  expect(findings(issue([playlist('base', ['a'], { schedule: window('06:00', '18:00') })]), [sign(), sign({ id: 'pier' })])).toEqual([
    { kind: 'nothing-to-show', filled: true, span, signs: ['gate', 'pier'] }
  ])
  expect(findings(issue([playlist('sale', ['a'], { priority: 'campaign', schedule: window('06:00', '18:00') })]))).toEqual([
    { kind: 'nothing-to-show', filled: false, span, signs: ['gate'] }
  ])
})

test('hours outside which a sign is dark are not missed, but a whole day without any is', () => {
  const published = issue([playlist('base', ['a'], { schedule: window('06:00', '18:00') })])
  expect(findings(published, [sign({ hours: [{ from: '06:00', until: '18:00', days: [...weekdays] }] })])).toEqual([])
  const workdays: Sign['hours'] = [{ from: '06:00', until: '18:00', days: ['mon', 'tue', 'wed', 'thu', 'fri'] }]
  expect(findings(published, [sign({ hours: workdays })])).toEqual([{ kind: 'dark-all-day', span: { from: at('2026-11-28'), until: at('2026-11-29') }, signs: ['gate'] }])
})

test('entries and playlists that are over, have not begun, or never meet their schedule are found', () => {
  const entry = (id: string, first: string | null, last: string | null) => ({ slide: id, valid: { first, last } })
  const published = issue([
    playlist('base', ['a', entry('b', null, '2026-11-23'), entry('c', '2026-12-01', null), entry('d', '2026-12-02', '2026-12-01')]),
    playlist('old', ['a'], { schedule: { ...always, last: '2026-11-01' } }),
    playlist('later', ['a'], { schedule: { ...always, first: '2027-01-01' } }),
    playlist('sundays', [entry('e', '2026-11-24', '2026-11-25')], { schedule: { ...always, dayparts: [{ from: '08:00', until: '20:00', days: ['sun'] }] } })
  ])
  expect(findings(published).filter(({ kind }) => kind === 'expired')).toEqual([
    { kind: 'expired', why: 'over', playlist: 'base', slide: 'b', day: '2026-11-23' },
    { kind: 'expired', why: 'not-yet', playlist: 'base', slide: 'c', day: '2026-12-01' },
    { kind: 'expired', why: 'never', playlist: 'base', slide: 'd', day: null },
    { kind: 'expired', why: 'over', playlist: 'old', slide: null, day: '2026-11-01' },
    { kind: 'expired', why: 'not-yet', playlist: 'later', slide: null, day: '2027-01-01' },
    { kind: 'expired', why: 'never', playlist: 'sundays', slide: 'e', day: null }
  ])
})

test('a dwell too short for its words is found, for drivers sooner than for walkers', () => {
  const content = { kind: 'composed', headline: 'ก'.repeat(60), shortHeadline: '', body: '', callToAction: '', theme: 'alert', artworks: [], qr: '' } as const
  const published = issue([playlist('base', [{ slide: 'a', dwellMs: 5000 }])], { slides: [slide('a', { content: { ...content, artworks: [] } })] })
  expect(findings(published, [sign(), sign({ id: 'road', facesTraffic: true })])).toEqual([
    { kind: 'dwell-too-short', playlist: 'base', slide: 'a', reader: 'driver', dwellMs: 5000, neededMs: 10_000, signs: ['road'] }
  ])
})

test('two campaigns that hold on a sign at the same time are found, each pair once', () => {
  const campaign = (id: string, from: string, until: string) => playlist(id, ['a'], { priority: 'campaign', schedule: window(from, until) })
  const published = issue([playlist('base', ['b']), campaign('sea', '08:00', '12:00'), campaign('tax', '11:00', '13:00'), campaign('night', '20:00', '22:00')])
  expect(findings(published)).toEqual([
    { kind: 'overlapping-campaigns', playlists: ['sea', 'tax'], span: { from: at('2026-11-24T11:00'), until: at('2026-11-24T12:00') }, signs: ['gate'] }
  ])
})

test('a loop without the hotline is found where the rule asks for it', () => {
  const rules = { hotlineEachMinute: true, localShares: {} }
  expect(findings(issue([playlist('base', ['a'])], { rules }))).toEqual([{ kind: 'no-hotline', span: { from: within.from, until: within.until }, signs: ['gate'] }])
  const telling = slide('a', { content: { kind: 'picture', artworks: [], fit: 'cover', background: '#000000', hotline: true } })
  expect(findings(issue([playlist('base', ['a'])], { rules, slides: [telling] }))).toEqual([])
})
