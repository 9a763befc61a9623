import { expect, test } from 'vitest'
import { sceneAt, type Timetable } from '../../server/domain/scene.ts'

const timetable: Timetable = {
  loops: [
    { id: 'day', slots: [{ slide: 'a@1', dwellMs: 4000 }, { slide: 'b@1', dwellMs: 6000 }] },
    { id: 'rest', slots: [{ slide: 'c@1', dwellMs: 7000 }] }
  ],
  segments: [{ from: 100_000, until: 125_000, loop: 'day' }],
  fallback: 'rest'
}

test.each([
  [100_000, 'a@1', 100_000, 104_000],
  [103_999, 'a@1', 100_000, 104_000],
  [104_000, 'b@1', 104_000, 110_000],
  [124_000, 'b@1', 124_000, 125_000],
  [125_000, 'c@1', 119_000, 126_000],
  [99_000, 'c@1', 98_000, 100_000]
])('at %i ms it shows %s from %i until %i', (now, slide, from, until) => {
  expect(sceneAt(timetable, now)).toEqual({ slide, from, until })
})

test('a segment that ends cuts its last slide, and one that is to begin cuts the fallback before it', () => {
  expect(sceneAt(timetable, 124_999)?.until).toBe(125_000)
  expect(sceneAt(timetable, 99_999)?.until).toBe(100_000)
})

test('without a loop to fall back to there is nothing to show', () => {
  expect(sceneAt({ ...timetable, fallback: null }, 10)).toBeNull()
})
