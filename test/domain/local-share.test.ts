import fc from 'fast-check'
import { expect, test } from 'vitest'
import { multiples, withLocalShare } from '../../server/domain/local-share.ts'
import { fairLoop, type Wish } from '../../server/domain/loop.ts'
import { lawRuns } from './law-runs.ts'

const part = (name: string, maxLength: number) =>
  fc
    .array(fc.integer({ min: 1, max: 10 }), { minLength: 1, maxLength })
    .map((shares) => shares.map((share, index): Wish => ({ slide: `${name}${index}@1`, dwellMs: 8000, share })))
const percents = fc.integer({ min: 1, max: 50 })

test('the local part has its percent of the turns, within one point, and inside each part shares are exact', () => {
  fc.assert(
    fc.property(part('n', 12), part('l', 5), percents, (nation, local, percent) => {
      const wishes = withLocalShare(nation, local, percent)
      const share = (slide: string) => wishes.find((wish) => wish.slide === slide)!.share
      const total = wishes.reduce((sum, wish) => sum + wish.share, 0)
      const theirs = local.reduce((sum, { slide }) => sum + share(slide), 0)
      expect(Math.abs(theirs / total - percent / 100)).toBeLessThanOrEqual(0.01 + 1e-9)
      for (const group of [nation, local])
        for (const one of group) for (const other of group) expect(share(one.slide) * other.share).toBe(share(other.slide) * one.share)
    }),
    lawRuns()
  )
})

test('it is the shortest such loop: no other multiples are near enough with fewer turns', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 20 }), percents, (nation, local, percent) => {
      const chosen = multiples(nation, local, percent)
      const length = chosen.nation * nation + chosen.local * local
      for (let a = 1; a * nation < length; a++)
        for (let b = 1; a * nation + b * local < length; b++)
          expect(Math.abs(100 * b * local - percent * (a * nation + b * local))).toBeGreaterThan(a * nation + b * local)
    }),
    lawRuns(300)
  )
})

test('ordinary numbers make short loops: 20 slides of the nation, 3 of the province, 20 percent', () => {
  const wishes = (name: string, count: number) => Array.from({ length: count }, (_, index) => ({ slide: `${name}${index}@1`, dwellMs: 8000, share: 1 }))
  const loop = fairLoop(withLocalShare(wishes('n', 20), wishes('l', 3), 20))
  expect(loop.length).toBe(75)
  expect(loop.filter(({ slide }) => slide.startsWith('l')).length / loop.length).toBeCloseTo(0.2, 1)
})

test('alone, either part has all the turns', () => {
  const one: Wish[] = [{ slide: 'a@1', dwellMs: 8000, share: 2 }]
  expect(withLocalShare(one, [], 20)).toEqual(one)
  expect(withLocalShare([], one, 20)).toEqual(one)
})
