import { expect, test } from 'vitest'
import { enterAs, freshCredentials } from '../../scripts/simulator/demo-people.ts'
import { falseClaims, learnTruth, noTruth } from '../../scripts/simulator/sign-truth.ts'
import { drillTakeover } from '../../scripts/simulator/takeover-drill.ts'
import type { Board } from '../../server/protocol/planning-views.ts'
import { startSystem } from '../support/system.ts'

test('[MF7] [MF9] in a takeover drill with flapping and absent signs the board claims nothing that a sign did not do', { timeout: 180_000 }, async () => {
  const system = await startSystem()
  const author = await enterAs(system.url, 'author', freshCredentials('author'), await system.invite(['author', 'publisher']))
  const approver = await enterAs(system.url, 'approver', freshCredentials('approver'), await system.invite(['approver']))
  const { board, faults, looks, kinds } = await drillTakeover({
    url: system.url,
    author,
    approver,
    signs: 10,
    seed: 'pinned',
    flapping: 0.2,
    away: 0.2,
    end: 'early',
    say: () => undefined
  })
  expect(faults).toEqual([])
  expect(looks).toBeGreaterThan(2)
  expect(board.rows).toHaveLength(10)
  expect(board.rows.filter(({ sign }) => kinds.get(sign) !== 'away').every(({ shownAt, clearedAt }) => shownAt !== null && clearedAt !== null)).toBe(true)
})

test('a claim before its time, or of what never was, is found', () => {
  const row = { sign: 'a', name: 'a', province: 'TH-10', simulated: true, changed: true, sentAt: 1, receivedAt: null, verifiedAt: null, clearedAt: null, hindrance: null }
  const board = (shownAt: number | null): Board => ({ kind: 'takeover', id: 't', title: '', drill: true, startedAt: 0, endsAt: null, rows: [{ ...row, shownAt }] })
  const stood = learnTruth(noTruth, 't', { kind: 'shown', version: 'v', issue: 1, takeover: 't', at: 5000 })
  const at = stood.stood ?? 0
  expect(falseClaims(board(at + 1), new Map([['a', stood]]))).toEqual([])
  expect(falseClaims(board(at - 1000), new Map([['a', stood]]))).toHaveLength(1)
  expect(falseClaims(board(at), new Map())).toHaveLength(1)
})
