import { expect, test } from 'vitest'
import { distinctCanvases, usualCanvases } from '../../server/console/state/distinct-canvases.ts'
import { sharePercent } from '../../server/console/state/share-percent.ts'
import { targetOf, targetValue } from '../../server/console/state/target-value.ts'
import type { Target } from '../../server/domain/target.ts'
import { signEntry } from './sign-view.ts'

test('a target survives the list it is chosen from', () => {
  const target: Target = [{ kind: 'nation' }, { kind: 'region', region: 'south' }, { kind: 'province', province: 'TH-81' }, { kind: 'sign', sign: 'krabi-1' }]
  expect(targetOf(target.map(targetValue))).toEqual(target)
  expect(targetOf(['region:nowhere', 'else'])).toEqual([])
})

test('shares are told in percent of all showings', () => {
  expect([0, 1].map((index) => sharePercent([1, 3], index))).toEqual([25, 75])
  expect(sharePercent([1, 1, 1], 0)).toBe(33.3)
})

test('each different canvas is looked at once, small ones first, and there are some to try before the first sign', () => {
  const big = signEntry({ id: 'big', place: { width: 1920 } })
  expect(distinctCanvases([big, signEntry(), signEntry({ id: 's2' })]).map(({ width, signs }) => [width, signs])).toEqual([
    [320, 2],
    [1920, 1]
  ])
  expect(distinctCanvases([])).toBe(usualCanvases)
})
