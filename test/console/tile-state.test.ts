import { expect, test } from 'vitest'
import { isWay, neighbour } from '../../server/console/state/neighbour.ts'
import { patchSigns } from '../../server/console/state/patch-signs.ts'
import { tileStateOf } from '../../server/console/state/tile-state.ts'
import { signView } from './sign-view.ts'

const offline = signView({ id: 's2', onlineSince: null })
const unpaired = signView({ id: 's3', paired: false })

test('a province shows the worst of its paired signs', () => {
  expect(tileStateOf([signView(), offline])).toBe('offline')
  expect(tileStateOf([signView(), unpaired])).toBe('showing')
  expect(tileStateOf([unpaired])).toBe('unpaired')
  expect(tileStateOf([])).toBe('none')
})

test('a change told live replaces its row in place, and a new sign comes last', () => {
  const [a, b, c] = [signView({ id: 'a' }), signView({ id: 'b' }), signView({ id: 'c' })]
  const changed = { ...a, onlineSince: null }
  expect(patchSigns([a, b], [changed, c])).toEqual([changed, b, c])
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
