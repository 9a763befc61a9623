import { expect, test } from 'vitest'
import { sceneAt, type Timetable } from '../../server/domain/scene.ts'

const timetable: Timetable = {
  loops: [
    { id: 'day', slots: [{ slide: 'a@1', dwellMs: 4000 }, { slide: 'b@1', dwellMs: 6000 }] },
    { id: 'rest', slots: [{ slide: 'c@1', dwellMs: 7000 }] }
  ],
  segments: [
    { from: 100_000, until: 125_000, loop: 'day' },
    { from: 200_000, until: 210_000, loop: null },
    { from: 210_000, until: 230_000, loop: 'day', takeover: 'flood' }
  ],
  fallback: 'rest'
}

test.each([
  [100_000, 'a@1', 100_000, 104_000, true],
  [103_999, 'a@1', 100_000, 104_000, true],
  [104_000, 'b@1', 104_000, 110_000, true],
  [124_000, 'b@1', 124_000, 125_000, false],
  [125_000, 'c@1', 125_000, 126_000, false],
  [126_000, 'c@1', 126_000, 133_000, true],
  [99_000, 'c@1', 98_000, 100_000, false]
])('at %i ms it shows %s from %i until %i, whole: %s', (now, slide, from, until, whole) => {
  expect(sceneAt(timetable, now)).toEqual({ kind: 'slide', slide, from, until, whole, takeover: null })
})

test('a segment that ends cuts its last slide, and one that is to begin cuts the fallback before it', () => {
  expect(sceneAt(timetable, 124_999)?.until).toBe(125_000)
  expect(sceneAt(timetable, 99_999)?.until).toBe(100_000)
})

test('a segment without a loop is black from edge to edge', () => {
  expect(sceneAt(timetable, 205_000)).toEqual({ kind: 'dark', from: 200_000, until: 210_000 })
})

test('a slide of a takeover names it', () => {
  expect(sceneAt(timetable, 210_000)).toMatchObject({ slide: 'a@1', takeover: 'flood' })
})

test('without a loop to fall back to there is nothing to show', () => {
  expect(sceneAt({ ...timetable, fallback: null }, 10)).toBeNull()
})
