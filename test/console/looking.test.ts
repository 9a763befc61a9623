import { describe, expect, test } from 'vitest'
import { apparentPx } from '../../server/console/state/apparent-size.ts'
import { moveFocus, focusAt } from '../../server/console/state/move-focus.ts'
import { ownSize, placeBehind, placeChoices, signValue } from '../../server/console/state/place-choice.ts'
import { signEntry } from './sign-view.ts'

const own = { width: 1001, height: 333, pitchMm: 4, viewingDistanceM: 20, facesTraffic: false }

test('a sign 3.2 m wide seen from 40 m is as wide as 48 mm seen from 60 cm', () => {
  expect(apparentPx(3200, 40) * (25.4 / 96)).toBeCloseTo(48)
})

describe('where one looks at a slide', () => {
  const views = [signEntry(), signEntry({ id: 's2' })]
  const choices = placeChoices(views)

  test('begins with a canvas of the fleet, or any size while there is no choice left', () => {
    expect(placeBehind(null, choices, own).place).toMatchObject({ width: 320, height: 160 })
    expect(placeBehind('sign gone', choices, own).place).toMatchObject({ width: 320, height: 160 })
    expect(placeBehind(null, { canvases: [], usual: [], signs: [] }, own)).toEqual({ value: ownSize, place: own })
  })

  test('is a real sign with its own pitch, distance and traffic, or any size one types', () => {
    const [first] = views
    expect(placeBehind(signValue('s1'), choices, own).place).toEqual(first?.place)
    expect(placeBehind(ownSize, choices, own).place).toBe(own)
  })

  test('offers each usual canvas that no sign has', () => {
    expect(choices.usual.some(({ width, height }) => width === 320 && height === 160)).toBe(false)
    expect(choices.usual.some(({ width, height }) => width === 96 && height === 32)).toBe(true)
  })

  test('tells signs that face traffic from others of the same size', () => {
    const facing = signEntry({ id: 's3', place: { facesTraffic: true } })
    expect(placeChoices([...views, facing]).canvases.map(({ signs, facesTraffic }) => [signs, facesTraffic])).toEqual([[2, false], [1, true]])
  })
})

describe('the focal point', () => {
  test('moves a percent with an arrow key, ten with Shift, and never leaves the picture', () => {
    expect(moveFocus({ x: 0.5, y: 0.5 }, 'ArrowLeft', false)).toEqual({ x: 0.49, y: 0.5 })
    expect(moveFocus({ x: 0.5, y: 0.5 }, 'ArrowDown', true)).toEqual({ x: 0.5, y: 0.6 })
    expect(moveFocus({ x: 0.02, y: 1 }, 'ArrowLeft', true)).toEqual({ x: 0, y: 1 })
    expect(moveFocus({ x: 0.5, y: 1 }, 'ArrowDown', false)).toEqual({ x: 0.5, y: 1 })
  })

  test('stays for every other key', () => {
    expect(moveFocus({ x: 0.5, y: 0.5 }, 'Tab', false)).toBeUndefined()
  })

  test('is set in whole percents by a press', () => {
    expect(focusAt(0.3333, 1.2)).toEqual({ x: 0.33, y: 1 })
  })
})
