import { expect, test } from 'vitest'
import { monthAtHand } from '../../server/console/state/month-at-hand.ts'
import { standingOf } from '../../server/console/state/month-standing.ts'
import { readCount } from '../../server/console/state/read-count.ts'
import type { MonthLine } from '../../server/protocol/api/reports-api.ts'

const line = (month: string, state: MonthLine['state']): MonthLine => ({ month, state, revision: 0, reportedAt: null, certifiedAt: null, late: false })

test.each([
  ['the newest that is over and not certified', [line('2026-12', 'open'), line('2026-11', 'reported'), line('2026-10', 'open')], '2026-11'],
  ['an older one when only that is left', [line('2026-12', 'open'), line('2026-11', 'certified'), line('2026-10', 'open')], '2026-10'],
  ['the running one when all others are certified', [line('2026-12', 'open'), line('2026-11', 'certified')], '2026-12'],
  ['the first month while it runs', [line('2026-11', 'open')], '2026-11'],
  ['none where there is none', [], undefined]
])('the month at hand is %s', (_, lines, month) => expect(monthAtHand(lines)).toBe(month))

test.each([
  ['open', false, 'open'],
  ['open', true, 'late'],
  ['reported', true, 'reported'],
  ['certified', true, 'certified']
] as const)('a month that is %s (late: %s) stands as %s', (state, late, standing) => expect(standingOf({ state, late })).toBe(standing))

test.each([
  ['๑,๒๓๔', 1234],
  [' 1 234 ', 1234],
  ['0', 0],
  ['', null],
  ['1,000,000,000', 1_000_000_000],
  ['1000000001', 'wrong'],
  ['-1', 'wrong'],
  ['1.5', 'wrong'],
  ['1e3', 'wrong'],
  ['สอง', 'wrong']
])('%j typed in a cell is read as %j', (text, count) => expect(readCount(text)).toBe(count))
