import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compileManifest, createCompiler } from '../../server/domain/compile-manifest.ts'
import { ManifestBody } from '../../server/domain/manifest.ts'
import { always, weekdays, type Schedule } from '../../server/domain/schedule.ts'
import type { Sign } from '../../server/domain/sign.ts'
import type { Takeover } from '../../server/domain/takeover.ts'
import { dayMs, hourMs, minuteMs } from '../../server/domain/time.ts'
import { lawRuns } from './law-runs.ts'
import { at, film, issue, issues, north, playlist, rendering, sign, slide, south, takeover, takeovers } from './plan-samples.ts'

const now = at('2026-11-24T13:37')
const start = at('2026-11-24')
const end = start + 35 * dayMs
const evenings: Schedule = { ...always, dayparts: [{ from: '18:00', until: '22:00', days: [...weekdays] }] }

const compile = (published = issue([playlist('base', ['a', 'b'])]), { running = [], on = sign(), when = now }: { running?: Takeover[]; on?: Sign; when?: number } = {}) =>
  compileManifest({ issue: published, takeovers: running, sign: on, province: on.province === south.code ? south : north, now: when, renderingOf: rendering })
type Body = ReturnType<typeof compile>
const slidesOf = ({ loops }: Body, loop: string | null | undefined) => loops.find(({ id }) => id === loop)?.slots.map((slot) => slot.slide.split('@')[0]).join('')
const atMoment = (body: Body, moment: number) => body.segments.find(({ from, until }) => from <= moment && moment < until)
const shownAt = (body: Body, moment: number) => slidesOf(body, atMoment(body, moment)?.loop)

test('what always plays is one segment over 35 days from midnight, and the fallback after it', () => {
  const body = compile()
  expect(body.segments).toEqual([{ from: start, until: end, loop: body.fallback }])
  expect(slidesOf(body, body.fallback)).toBe('ab')
  expect(body.slides.map(({ key, playlists }) => [key, playlists])).toEqual([['a@1', ['base']], ['b@1', ['base']]])
})

test('while a campaign has anything to show, the base playlists rest; with nothing legible it has nothing to show', () => {
  const published = issue([playlist('base', ['a', 'b']), playlist('campaign', ['c'], { priority: 'campaign', schedule: evenings })])
  const body = compile(published)
  expect([shownAt(body, at('2026-11-24T17:59:59.999')), shownAt(body, at('2026-11-24T18:00')), shownAt(body, at('2026-11-24T21:59:59.999')), shownAt(body, at('2026-11-24T22:00'))]).toEqual(['ab', 'c', 'c', 'ab'])
  const unreadable = compileManifest({
    issue: published, takeovers: [], sign: sign(), province: south, now, renderingOf: (one, profile) => ({ ...rendering(one, profile), legible: one.slide !== 'c' })
  })
  expect(unreadable.segments).toEqual([{ from: start, until: end, loop: unreadable.fallback }])
  expect(unreadable.slides.map(({ slide: id }) => id)).toEqual(['a', 'b'])
})

test('a province’s own playlists fill its local share on its signs, and nothing without one', () => {
  const published = (localShares: Record<string, number>) =>
    issue([playlist('base', ['a', 'b', 'c', 'd']), playlist('own', ['e'], { province: south.code })], { rules: { hotlineEachMinute: false, localShares } })
  const share = (body: Body) => {
    const shown = shownAt(body, now) ?? ''
    return shown.replaceAll(/[^e]/g, '').length / shown.length
  }
  expect(share(compile(published({ [south.code]: 20 })))).toBe(0.2)
  expect(share(compile(published({ [south.code]: 20 }), { on: sign({ province: north.code }) }))).toBe(0)
  expect(share(compile(published({ [north.code]: 20 })))).toBe(0)
})

test('outside its hours a sign is black by intent, but for a takeover', () => {
  const on = sign({ hours: [{ from: '06:00', until: '22:00', days: [...weekdays] }] })
  const body = compile(undefined, { on, running: [takeover('flood', at('2026-11-24T21:50'), at('2026-11-24T22:05'))] })
  expect(body.segments.filter(({ from }) => from >= at('2026-11-24T20:00') && from < at('2026-11-25T07:00'))).toMatchObject([
    { from: at('2026-11-24T21:50'), until: at('2026-11-24T22:05'), takeover: 'flood' },
    { from: at('2026-11-24T22:05'), until: at('2026-11-25T06:00'), loop: null },
    { from: at('2026-11-25T06:00') }
  ])
})

test('of takeovers that overlap the one that began last holds, and the other goes on after it', () => {
  const running = [takeover('storm', now + 5 * minuteMs, now + 10 * minuteMs), takeover('flood', now, now + 15 * minuteMs)]
  const body = compile(undefined, { running })
  const told = body.segments.filter((segment) => segment.takeover !== undefined).map(({ from, until, takeover: id }) => [id, (from - now) / minuteMs, (until - now) / minuteMs])
  expect(told).toEqual([['flood', 0, 5], ['storm', 5, 10], ['flood', 10, 15]])
  expect(body.slides.find(({ slide: id }) => id === 'flood-slide')).not.toHaveProperty('playlists')
})

test('a takeover only asked for, or ended before it would have begun, changes nothing; one ended early ends then', () => {
  const by = { id: 'x', name: 'x' }
  const span = { by, at: now, from: now, breakGlass: null, endedBy: by }
  expect(compile(undefined, { running: [takeover('flood', now, now + hourMs, { step: { step: 'requested' } })] })).toEqual(compile())
  expect(compile(undefined, { running: [takeover('flood', now, now + hourMs, { step: { step: 'ended', ...span, until: now } })] })).toEqual(compile())
  expect(atMoment(compile(undefined, { running: [takeover('flood', now, now + hourMs, { step: { step: 'ended', ...span, until: now + minuteMs } })] }), now)?.until).toBe(now + minuteMs)
})

test('a takeover that ends by itself makes no new orders that day; on the next day it is gone from them', () => {
  const running = [takeover('flood', now, now + 15 * minuteMs)]
  expect(compile(undefined, { running, when: now + hourMs })).toEqual(compile(undefined, { running, when: now }))
  expect(compile(undefined, { running, when: now + dayMs }).segments).toHaveLength(1)
})

test('what a sign cannot show is left out: pictures nobody could read, and films where drivers look', () => {
  const published = issue([playlist('base', ['a', 'reel'])], { slides: [slide('a'), film('reel')] })
  expect(compile(published).slides.map(({ slide: id }) => id)).toEqual(['a', 'reel'])
  expect(compile(published, { on: sign({ facesTraffic: true }) }).slides.map(({ slide: id }) => id)).toEqual(['a'])
  const withFilm = takeover('flood', now, now + hourMs, { slots: [{ slide: 'reel', revision: 1, dwellMs: 8000 }], slides: [film('reel')] })
  expect(compile(undefined, { on: sign({ facesTraffic: true }), running: [withFilm] })).toEqual(compile(undefined, { on: sign({ facesTraffic: true }) }))
})

test('the fallback is what the base playlists hold without an end, whatever the time of day; else what they hold now', () => {
  const endless = issue([playlist('base', ['a', { slide: 'b', valid: { first: null, last: '2026-12-01' } }], { schedule: evenings }), playlist('short', ['c'], { schedule: { ...always, last: '2026-12-05' } })])
  expect(slidesOf(compile(endless), compile(endless).fallback)).toBe('a')
  const ending = issue([playlist('short', ['c', { slide: 'd', valid: { first: '2026-12-02', last: null } }, { slide: 'e', valid: { first: null, last: '2026-11-23' } }], { schedule: { ...always, last: '2026-12-05' } })])
  expect(slidesOf(compile(ending), compile(ending).fallback)).toBe('c')
  expect(compile(issue([playlist('late', ['a'], { schedule: { ...always, first: '2027-06-01' } })])).fallback).toBeNull()
  expect(compile(issue([])).fallback).toBeNull()
})

test('where nothing is planned there is no segment', () => {
  const body = compile(issue([playlist('base', ['a'], { schedule: evenings })]))
  expect(body.segments).toHaveLength(35)
  expect(atMoment(body, at('2026-11-24T12:00'))).toBeUndefined()
})

test('an entry plays on its own days only, and exclusions stay out', () => {
  const published = issue([playlist('base', ['a', { slide: 'b', valid: { first: '2026-11-26', last: '2026-11-26' } }], { exclude: [{ kind: 'tag', tag: 'quiet' }] })])
  const body = compile(published)
  expect([shownAt(body, at('2026-11-25T23:59:59.999')), shownAt(body, at('2026-11-26')), shownAt(body, at('2026-11-27'))]).toEqual(['a', 'ab', 'a'])
  expect(compile(published, { on: sign({ tags: ['quiet'] }) }).segments).toEqual([])
})

test('brightness is resolved over the horizon, darker where windows overlap; fading is told where there is any', () => {
  const body = compile(undefined, { on: sign({ fadeMs: 400, brightness: [{ from: '18:00', until: '06:00', percent: 40 }, { from: '22:00', until: '05:00', percent: 10 }] }) })
  expect(body.fadeMs).toBe(400)
  expect(body.levels?.slice(0, 3)).toEqual([
    { from: start, until: start + 5 * hourMs, percent: 10 },
    { from: start + 5 * hourMs, until: start + 6 * hourMs, percent: 40 },
    { from: start + 18 * hourMs, until: start + 22 * hourMs, percent: 40 }
  ])
  expect(compile()).not.toHaveProperty('levels')
  expect(compile()).not.toHaveProperty('fadeMs')
})

test('the same that goes in gives the same body, whatever was compiled before, and every body is a manifest', () => {
  fc.assert(
    fc.property(issues(), takeovers(start), (published, running) => {
      const compiler = createCompiler({ issue: published, takeovers: running, now, renderingOf: rendering })
      for (const on of [sign(), sign({ province: north.code, tags: ['pier'] }), sign({ facesTraffic: true })]) {
        const body = compiler(on, on.province === south.code ? south : north)
        expect(JSON.stringify(body)).toBe(JSON.stringify(compile(published, { running, on })))
        expect(ManifestBody.parse(body)).toEqual(body)
        const named = new Set(body.loops.flatMap(({ slots }) => slots.map((slot) => slot.slide)))
        expect(new Set(body.slides.map(({ key }) => key))).toEqual(named)
        const loops = new Set([...body.segments.map(({ loop }) => loop), body.fallback].filter((loop) => loop !== null))
        expect(new Set(body.loops.map(({ id }) => id))).toEqual(loops)
      }
    }),
    lawRuns(150)
  )
})
