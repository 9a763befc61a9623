import { expect, test } from 'vitest'
import { firstUncertified } from '../../server/domain/first-uncertified.ts'
import { inBangkok } from '../support/movable-clock.ts'

const months = (...lines: string[]) => lines.map((line) => ({ month: line.slice(0, 7), province: line.slice(8) }))
const first = (played: string[], certified: string[]) => firstUncertified(months(...played), months(...certified), inBangkok('2026-12-10T00:00'))

test('it is the oldest month in which a province played that is not certified', () => {
  const played = ['2026-10 TH-81', '2026-11 TH-81', '2026-11 TH-83', '2026-12 TH-81']
  expect(first(played, [])).toBe('2026-10')
  expect(first(played, ['2026-10 TH-81', '2026-11 TH-81'])).toBe('2026-11')
  expect(first(played, ['2026-10 TH-81', '2026-11 TH-81', '2026-11 TH-83'])).toBe('2026-12')
})

test('a month that was restated, and so is not certified any more, holds the evidence again', () => {
  expect(first(['2026-10 TH-81', '2026-11 TH-81'], ['2026-11 TH-81'])).toBe('2026-10')
})

test('with nothing played it is the present month', () => {
  expect(first([], [])).toBe('2026-12')
})
