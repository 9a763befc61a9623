import { expect, test } from 'vitest'
import { isWay, neighbour } from '../../server/console/state/neighbour.ts'
import { patchSigns } from '../../server/console/state/patch-signs.ts'
import { worstState } from '../../server/console/state/tile-state.ts'
import { signView } from './sign-view.ts'

test('a province shows the worst of its paired signs', () => {
  expect(worstState(new Map([['showing', 1], ['offline', 1]]))).toBe('offline')
  expect(worstState(new Map([['showing', 1], ['unpaired', 1]]))).toBe('showing')
  expect(worstState(new Map([['unpaired', 1]]))).toBe('unpaired')
  expect(worstState(undefined)).toBe('none')
})

test('a change told live replaces its row in place, and a sign of another page leaves the page as it is', () => {
  const [a, b, c] = [signView({ id: 'a' }), signView({ id: 'b' }), signView({ id: 'c' })]
  const changed = { ...a, onlineSince: null }
  const page = { rows: [a, b], total: 3, known: 3 }
  expect(patchSigns(page, [changed, c])).toEqual({ ...page, rows: [changed, b] })
  expect(patchSigns(page, [c])).toBe(page)
})

test('arrow keys walk the map over its gaps and stop at its edge', () => {
  const tiles = [
    { code: 'west', col: 0, row: 0 },
    { code: 'east', col: 3, row: 0 },
    { code: 'south', col: 0, row: 2 },
    { code: 'aside', col: 2, row: 1 }
  ]
  expect(neighbour(tiles, 'west', 'ArrowRight')).toBe('east')
  expect(neighbour(tiles, 'west', 'ArrowDown')).toBe('south')
  expect(neighbour(tiles, 'west', 'ArrowLeft')).toBe('west')
  expect(isWay('Enter')).toBe(false)
})
