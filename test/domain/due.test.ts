import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dueIn, playsDue, scenesOf } from '../../server/domain/due.ts'
import type { Timetable } from '../../server/domain/scene.ts'
import { lawRuns } from './law-runs.ts'

const slots = fc.array(fc.record({ slide: fc.constantFrom('a@1', 'b@1', 'c@2'), dwellMs: fc.integer({ min: 1, max: 60 }) }), { minLength: 1, maxLength: 5 })
const timetables: fc.Arbitrary<Timetable> = fc
  .tuple(
    slots,
    slots,
    fc.array(fc.tuple(fc.integer({ min: 0, max: 80 }), fc.integer({ min: 1, max: 300 }), fc.constantFrom('one', 'two', null)), { maxLength: 6 }),
    fc.constantFrom('one', 'two', null),
    fc.integer({ min: -500, max: 500 })
  )
  .map(([one, two, parts, fallback, start]) => {
    let from = start
    const segments = parts.map(([gap, length, loop]) => {
      const segment = { from: from + gap, until: from + gap + length, loop }
      from = segment.until
      return segment
    })
    return { loops: [{ id: 'one', slots: one }, { id: 'two', slots: two }], segments, fallback }
  })
const spans = fc.tuple(fc.integer({ min: -600, max: 2500 }), fc.nat(1500)).map(([from, length]) => ({ from, until: from + length }))

test('plays due are the whole scenes that start in the span, counted one by one', () => {
  fc.assert(
    fc.property(timetables, spans, (timetable, span) => {
      const walked = new Map<string, number>()
      for (const scene of scenesOf(timetable, span))
        if (scene.kind === 'slide' && scene.whole && scene.from >= span.from && scene.from < span.until) walked.set(scene.slide, (walked.get(scene.slide) ?? 0) + 1)
      expect([...playsDue(timetable, span)].sort()).toEqual([...walked].sort())
    }),
    lawRuns()
  )
})

test('a span’s plays are those of its parts, so hours add up to days', () => {
  fc.assert(
    fc.property(timetables, spans, fc.nat(1500), (timetable, { from, until }, some) => {
      const middle = Math.min(until, from + some)
      const sum = new Map(playsDue(timetable, { from, until: middle }))
      for (const [slide, plays] of playsDue(timetable, { from: middle, until })) sum.set(slide, (sum.get(slide) ?? 0) + plays)
      expect([...sum].sort()).toEqual([...playsDue(timetable, { from, until })].sort())
    }),
    lawRuns()
  )
})

test('scenes follow one another without overlap and cover all but what nothing plays in', () => {
  fc.assert(
    fc.property(timetables, spans, (timetable, span) => {
      let last = -Infinity
      for (const scene of scenesOf(timetable, span)) {
        expect(scene.from).toBeGreaterThanOrEqual(last)
        if (timetable.fallback !== null && last > -Infinity) expect(scene.from).toBe(last)
        last = scene.until
      }
    }),
    lawRuns(500)
  )
})

test('a year of ten-second slides is counted at once', () => {
  const timetable: Timetable = { loops: [{ id: 'one', slots: [{ slide: 'a@1', dwellMs: 4000 }, { slide: 'b@1', dwellMs: 6000 }] }], segments: [], fallback: 'one' }
  expect(dueIn(timetable, { from: 0, until: 365 * 86_400_000 })).toEqual(
    new Map([['a@1', { plays: 3_153_600, shownMs: 3_153_600 * 4000 }], ['b@1', { plays: 3_153_600, shownMs: 3_153_600 * 6000 }]])
  )
})
