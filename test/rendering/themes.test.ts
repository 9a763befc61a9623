import { expect, test } from 'vitest'
import { readThemes } from '../../server/rendering/pack.ts'

/** Relative luminance and contrast, WCAG 2.2. */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((from) => {
    const value = parseInt(colour.slice(from, from + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (light + 0.05) / (dark + 0.05)
}

const themes = readThemes()

test('there are at least six themes, each with its own name', () => {
  expect(new Set(themes.map(({ id }) => id)).size).toBe(themes.length)
  expect(themes.length).toBeGreaterThanOrEqual(6)
})

test.each(themes)('every text of theme $id stands at 7:1 or better on a dark ground or its plate', ({ ground, headline, body, plate, onPlate }) => {
  expect(luminance(ground)).toBeLessThan(0.05)
  expect(contrast(headline, ground)).toBeGreaterThanOrEqual(7)
  expect(contrast(body, ground)).toBeGreaterThanOrEqual(7)
  expect(contrast(onPlate, plate)).toBeGreaterThanOrEqual(7)
})

test.each(themes)('the plate and the accent of theme $id can be told from the ground', ({ ground, plate, accent }) => {
  expect(contrast(plate, ground)).toBeGreaterThanOrEqual(3)
  expect(contrast(accent, ground)).toBeGreaterThanOrEqual(3)
})
