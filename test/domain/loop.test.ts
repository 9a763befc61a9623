import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fairLoop, loopLengthMs, slotAt, type Wish } from '../../server/domain/loop.ts'

const wishes = fc
  .array(fc.record({ share: fc.integer({ min: 1, max: 10 }), dwellMs: fc.integer({ min: 3000, max: 60_000 }) }), { minLength: 1, maxLength: 25 })
  .map((list) => list.map((wish, index): Wish => ({ ...wish, slide: `s${index}@1` })))

test('each slide comes round exactly its share, and never strays from it by a whole turn', () => {
  fc.assert(
    fc.property(wishes, (list) => {
      const loop = fairLoop(list)
      const total = list.reduce((sum, { share }) => sum + share, 0)
      const given = new Map<string, number>()
      for (const [index, { slide }] of loop.entries()) {
        given.set(slide, (given.get(slide) ?? 0) + 1)
        for (const { slide: name, share } of list)
          expect(Math.abs((given.get(name) ?? 0) - (share * (index + 1)) / total)).toBeLessThan(1 + 1e-9)
      }
      for (const { slide, share } of list) expect((given.get(slide) ?? 0) * total).toBe(share * loop.length)
    }),
    { numRuns: 300 }
  )
})

test('a slide follows itself only when it has more than half of all turns', () => {
  const loop = fairLoop([1, 1, 2].map((share, index) => ({ slide: `s${index}@1`, share, dwellMs: 8000 })))
  const next = loop.map((slot, index) => [slot.slide, loop[(index + 1) % loop.length]?.slide])
  expect(next.every(([a, b]) => a !== b)).toBe(true)
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
    { numRuns: 300 }
  )
})
