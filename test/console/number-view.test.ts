import { describe, expect, test } from 'vitest'
import { drill } from '../../server/console/state/drill.ts'
import { numberView, type NumberView } from '../../server/console/state/number-view.ts'
import { partShares, plannedDrill, plannedParts } from '../../server/console/state/planned-parts.ts'
import { shadeOf, shadeSteps } from '../../server/console/state/shade-steps.ts'
import { sortRows } from '../../server/console/state/sort-rows.ts'
import { usualRanges } from '../../server/console/state/usual-ranges.ts'

const usual = { from: '2026-11-01', to: '2026-11-24' }
const viewOf = (address: string): NumberView => numberView(new URLSearchParams(address), usual)

describe('what an address asks for', () => {
  test('is this month by province when it says nothing', () => {
    expect(viewOf('')).toEqual({ by: 'province', ...usual })
  })
  test('is one day when both its ends are the same, and never ends before it begins for want of an end', () => {
    expect(viewOf('from=2026-11-05&to=2026-11-05')).toMatchObject({ from: '2026-11-05', to: '2026-11-05' })
    expect(viewOf('to=2026-10-05')).toMatchObject({ from: '2026-10-05', to: '2026-10-05' })
    expect(viewOf('from=2026-12-05')).toMatchObject({ from: '2026-12-05', to: '2026-12-05' })
  })
  test('leaves out what makes no sense', () => {
    expect(viewOf('by=moon&region=atlantis&province=81&sign=../x&from=24/11/2569')).toEqual({ by: 'province', ...usual })
    expect(viewOf('by=hour&region=south&sign=krabi-1')).toMatchObject({ by: 'hour', region: 'south', sign: 'krabi-1' })
  })
})

describe('a step into a row', () => {
  test.each([
    ['by=nation', 'TH', { by: 'region' }],
    ['by=region', 'south', { by: 'province', region: 'south', province: null, sign: null }],
    ['by=province', 'TH-81', { by: 'sign', province: 'TH-81', sign: null }],
    ['by=sign', 'krabi-1', { by: 'day', sign: 'krabi-1' }],
    ['by=sign&from=2026-11-05&to=2026-11-05', 'krabi-1', { by: 'hour', sign: 'krabi-1' }],
    ['by=day&sign=krabi-1', '2026-11-05', { by: 'hour', from: '2026-11-05', to: '2026-11-05' }],
    ['by=day', '2026-11-05', { by: 'sign', from: '2026-11-05', to: '2026-11-05' }],
    ['by=slide&sign=krabi-1', 'qr', { by: 'day', slide: 'qr' }],
    ['by=slide', 'qr', { by: 'province', slide: 'qr' }]
  ])('from %s', (address, key, change) => {
    expect(drill(viewOf(address), key)).toEqual({ page: 'plays', change })
  })
  test('from an hour of one sign leads to the records behind it; a playlist leads nowhere', () => {
    expect(drill(viewOf('by=hour&sign=krabi-1'), '2026-11-05T08')).toEqual({ page: 'records', change: { from: '2026-11-05', to: '2026-11-05', hour: '8' } })
    expect(drill(viewOf('by=campaign'), 'x')).toBeUndefined()
  })
  test('of the reckoning ends at the records too', () => {
    expect(plannedDrill('province', 'TH-81', undefined)).toMatchObject({ by: 'sign', province: 'TH-81' })
    expect(plannedDrill('hour', '2026-11-05T08', undefined)).toMatchObject({ by: 'sign', from: '2026-11-05' })
    expect(plannedDrill('hour', '2026-11-05T08', 'krabi-1')).toBe('records')
  })
})

test('usual ranges end today or are over, across the turn of a year', () => {
  expect(usualRanges('2027-01-01')).toEqual([
    { words: 'today', from: '2027-01-01', to: '2027-01-01' },
    { words: 'yesterday', from: '2026-12-31', to: '2026-12-31' },
    { words: 'week', from: '2026-12-26', to: '2027-01-01' },
    { words: 'month', from: '2027-01-01', to: '2027-01-01' },
    { words: 'lastMonth', from: '2026-12-01', to: '2026-12-31' }
  ])
})

describe('shades', () => {
  test('say how much there is of the most: what is nearly equal looks equal, and one giant does not pale all others', () => {
    const steps = shadeSteps([0, 30, 1000])
    expect(steps.map(({ from, to }) => [from, to])).toEqual([[1, 40], [41, 160], [161, 360], [361, 640], [641, 1000]])
    expect([0, 1, 40, 41, 160, 640, 641, 1000].map((value) => shadeOf(value, steps))).toEqual([0, 1, 1, 2, 2, 4, 5, 5])
    expect(new Set([25_200, 25_300, 25_400].map((value) => shadeOf(value, shadeSteps([25_400])))).size).toBe(1)
  })
  test('know nothing, and one value only', () => {
    expect(shadeSteps([0, 0])).toEqual([])
    expect(shadeOf(0, [])).toBe(0)
    expect(shadeSteps([1, 0])).toEqual([{ shade: 5, from: 1, to: 1 }])
  })
})

test('rows sort by name in dictionary order of Thai, by time, and by numbers downwards with the unknown last', () => {
  const row = (key: string, label: string, completed: number, uptime: number | null) => ({ key, label, completed, interrupted: 0, failed: 0, shownMs: 0, signs: 0, uptime })
  const rows = [row('b', 'เชียงราย', 1, null), row('a', 'กระบี่', 3, 0.2), row('c', 'ไชยา', 2, 0.9)]
  expect(sortRows(rows, 'label', false).map(({ label }) => label)).toEqual(['กระบี่', 'เชียงราย', 'ไชยา'])
  expect(sortRows(rows, 'label', true).map(({ key }) => key)).toEqual(['a', 'b', 'c'])
  expect(sortRows(rows, 'completed', false).map(({ key }) => key)).toEqual(['a', 'c', 'b'])
  expect(sortRows(rows, 'uptime', false).map(({ key }) => key)).toEqual(['c', 'a', 'b'])
})

test('the parts of what was due add up to it, and the unexplained is told even when it is nought', () => {
  const none = { met: 0, interrupted: 0, failed: 0, late: 0, quarantined: 0, lost: 0, dark: 0, unreported: 0, unexplained: 0 }
  const total = { key: '', label: '', due: 10, played: 7, unplanned: 0, ...none, met: 7, dark: 3 }
  expect(partShares(total)).toEqual([
    { part: 'met', plays: 7, share: 0.7 },
    { part: 'dark', plays: 3, share: 0.3 },
    { part: 'unexplained', plays: 0, share: 0 }
  ])
  expect(plannedParts.reduce((sum, part) => sum + total[part], 0)).toBe(total.due)
  expect(partShares({ ...total, ...none, due: 0 }).every(({ share }) => share === 0)).toBe(true)
})
