import { expect, test } from 'vitest'
import { keptGenerations } from '../../server/domain/kept-generations.ts'

const inBangkok = (text: string): number => Date.parse(`${text}+07:00`)
const kept = (texts: string[], generations = { latest: 1, days: 7, weeks: 4 }): string[] => {
  const names = new Map(texts.map((text) => [inBangkok(text), text]))
  return keptGenerations([...names.keys()], generations).map((at) => names.get(at) ?? '?')
}
const nightly = (from: string, count: number) =>
  Array.from({ length: count }, (_, day) => new Date(inBangkok(`${from}T02:30`) + day * 24 * 3600 * 1000 + 7 * 3600 * 1000).toISOString().slice(0, 16))

test('of two months of nights the last seven stay, and the last of each of four weeks', () => {
  expect(kept(nightly('2026-10-01', 55))).toEqual([
    '2026-11-24T02:30', // Tuesday: the newest of its week too
    '2026-11-23T02:30',
    '2026-11-22T02:30', // Sunday: the newest of its week
    '2026-11-21T02:30',
    '2026-11-20T02:30',
    '2026-11-19T02:30',
    '2026-11-18T02:30',
    '2026-11-15T02:30',
    '2026-11-08T02:30'
  ])
})

test('of several on one day the newest stays, the day being Bangkok’s', () => {
  expect(kept(['2026-11-24T00:10', '2026-11-24T23:50', '2026-11-23T23:50'])).toEqual(['2026-11-24T23:50', '2026-11-23T23:50'])
})

test('after a long pause the old ones stay: what counts is how many there are, not how old they are', () => {
  expect(kept(['2026-11-24T02:30', '2026-03-02T02:30', '2026-03-01T02:30'])).toEqual(['2026-11-24T02:30', '2026-03-02T02:30', '2026-03-01T02:30'])
})

test('the newest stays whatever is asked for', () => {
  expect(kept(['2026-11-24T02:30', '2026-11-23T02:30'], { latest: 0, days: 0, weeks: 0 })).toEqual(['2026-11-24T02:30'])
})

test('the newest few stay though they are of one day: one made by hand does not take the night’s away', () => {
  const three = ['2026-11-24T15:00', '2026-11-24T14:00', '2026-11-24T02:30']
  expect(kept([...three, '2026-11-24T01:00'], { latest: 3, days: 7, weeks: 4 })).toEqual(three)
})
