import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fairLoop, loopLengthMs, slotAt, type Wish } from '../../server/domain/loop.ts'
import { neededRepeats, repeats, straying } from './fairness.ts'
import { lawRuns } from './law-runs.ts'

const wishes = fc
  .array(fc.record({ share: fc.integer({ min: 1, max: 10 }), dwellMs: fc.integer({ min: 3000, max: 60_000 }) }), { minLength: 1, maxLength: 25 })
  .map((list) => list.map((wish, index): Wish => ({ ...wish, slide: `s${index}@1` })))

test('each slide comes round exactly its share, and in every stretch of the loop less than two turns from it', () => {
  fc.assert(
    fc.property(wishes, (list) => {
      const loop = fairLoop(list)
      const total = list.reduce((sum, { share }) => sum + share, 0)
      for (const { slide, share } of list) expect(loop.filter((slot) => slot.slide === slide).length * total).toBe(share * loop.length)
      const order = loop.map(({ slide }) => list.findIndex((wish) => wish.slide === slide))
      const weights = list.map(({ share }) => (share * loop.length) / total)
      expect(straying(weights, order).anywhere).toBeLessThan(2 * loop.length)
      expect(repeats(order)).toBe(neededRepeats(weights))
    }),
    lawRuns(300)
  )
})

test('a slide that is asked for twice has both shares, and its longest dwell', () => {
  const loop = fairLoop([
    { slide: 'a@1', share: 1, dwellMs: 5000 },
    { slide: 'b@1', share: 2, dwellMs: 5000 },
    { slide: 'a@1', share: 1, dwellMs: 9000 }
  ])
  expect(loop).toEqual([{ slide: 'a@1', dwellMs: 9000 }, { slide: 'b@1', dwellMs: 5000 }])
})

test('equal shares are one turn each, in the order of the playlist', () => {
  const loop = fairLoop(['a', 'b', 'c'].map((name) => ({ slide: `${name}@1`, share: 4, dwellMs: 5000 })))
  expect(loop.map(({ slide }) => slide)).toEqual(['a@1', 'b@1', 'c@1'])
})

test('an empty playlist is an empty loop, which shows nothing', () => {
  expect(fairLoop([])).toEqual([])
  expect(slotAt([], 1000)).toBeNull()
})

test('slots partition time: each ends where the next begins, and the turn at a moment holds it', () => {
  fc.assert(
    fc.property(wishes, fc.integer({ min: -1e12, max: 4e12 }), (list, now) => {
      const loop = fairLoop(list)
      const turn = slotAt(loop, now)
      if (turn === null) throw new Error('a loop has a turn at any moment')
      expect(turn.from).toBeLessThanOrEqual(now)
      expect(turn.until).toBeGreaterThan(now)
      expect(slotAt(loop, turn.until)?.from).toBe(turn.until)
      expect(slotAt(loop, turn.until - 1)?.index).toBe(turn.index)
      expect(slotAt(loop, now + loopLengthMs(loop))?.index).toBe(turn.index)
    }),
    lawRuns(300)
  )
})
