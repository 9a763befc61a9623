import { expect, test } from 'vitest'
import { finishedPeriods } from '../../server/domain/export-period.ts'

const bangkok = (text: string): number => Date.parse(`${text}+07:00`)
const periods = (every: 'week' | 'month', since: string, now: string) => finishedPeriods(every, bangkok(since), bangkok(now)).map(({ from, to }) => [from, to])

test('weeks run from Monday to Sunday in Bangkok', () => {
  // 2026-11-23 is a Monday.
  expect(periods('week', '2026-11-23T00:00', '2026-11-29T23:59')).toEqual([])
  expect(periods('week', '2026-11-23T00:00', '2026-11-30T00:00')).toEqual([['2026-11-23', '2026-11-29']])
  expect(periods('week', '2026-11-29T23:59', '2026-12-07T00:00')).toEqual([['2026-11-23', '2026-11-29'], ['2026-11-30', '2026-12-06']])
})

test('months are whole, the leap day included, and none is left out after a downtime', () => {
  expect(periods('month', '2028-01-15T12:00', '2028-04-01T00:00')).toEqual([
    ['2028-01-01', '2028-01-31'],
    ['2028-02-01', '2028-02-29'],
    ['2028-03-01', '2028-03-31']
  ])
})
