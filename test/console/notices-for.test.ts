import { expect, test } from 'vitest'
import { isUrgent, noticesFor } from '../../server/console/state/notices-for.ts'
import type { Notice } from '../../server/protocol/api/notices-api.ts'

const notice = (id: string, kind: Notice['kind'], part: Partial<Notice> = {}): Notice => ({ id, kind, province: 'TH-81', month: '2026-11', at: 1, th: 'ก', en: 'a', seen: false, ...part })
const idsFor = (notices: Notice[], own: string | null) => noticesFor(notices, own).map(({ id }) => id)

test('a province is told the newest of each month, and no more of it once that was put away', () => {
  const notices = [
    notice('e', 'certified', { month: '2026-10' }),
    notice('d', 'remind-report'),
    notice('c', 'given-back'),
    notice('b', 'remind-report', { month: '2026-09', seen: true }),
    notice('a', 'ready', { month: '2026-09' })
  ]
  expect(idsFor(notices, 'TH-81')).toEqual(['e', 'd'])
})

test('the ICT centre is not told 76 times what every province is told, but who signed and why a month was opened', () => {
  const notices = [notice('c', 'restated'), notice('b', 'remind-certify', { province: 'TH-57' }), notice('a', 'reported', { province: 'TH-57' })]
  expect(idsFor(notices, null)).toEqual(['c', 'a'])
})

test('what waits for a signature is urgent, what was signed is not', () => {
  expect((['remind-report', 'remind-certify', 'given-back', 'ready', 'reported', 'certified', 'restated'] as const).filter((kind) => isUrgent({ kind }))).toEqual(['remind-report', 'remind-certify', 'given-back'])
})
