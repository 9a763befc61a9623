import { expect, test } from 'vitest'
import { PlayRecord } from '../../server/domain/record.ts'
import { Batch } from '../../server/protocol/player-wire.ts'
import { hourMs } from '../../server/domain/time.ts'
import { createSignJournal, type ClosedPlay } from '../../scripts/simulator/sign-journal.ts'

const offsetMs = Date.UTC(2026, 10, 23, 5)
const play = (m0: number, part: Partial<ClosedPlay> = {}): ClosedPlay => ({
  slide: 'fake-shop@1',
  manifest: 'a'.repeat(64),
  outcome: 'completed',
  reason: null,
  m0,
  m1: m0 + 8000,
  offsetMs,
  wallMs: 0,
  ...part
})
const create = () => {
  const journal = createSignJournal('journal000000001', 'boot000000000001')
  journal.welcome({ epoch: 1, cursor: 0, sealEveryMs: 60_000 })
  return journal
}
const ranges = (records: readonly PlayRecord[]): number[][] => records.map(({ seq, p0, p1 }) => [seq, p0, p1])

test('[PL2] a record is sealed when the minute, the manifest or the hour is another, and its plays are numbered without gaps', () => {
  const journal = create()
  for (const one of [play(0), play(8000), play(60_000), play(68_000, { manifest: 'b'.repeat(64) }), play(hourMs, { manifest: 'b'.repeat(64) })]) journal.add(one)
  journal.seal()
  const batch = Batch.parse(journal.batch())
  expect(ranges(batch.records)).toEqual([[1, 0, 1], [2, 2, 2], [3, 3, 3], [4, 4, 4]])
  for (const record of batch.records) PlayRecord.parse(record)
})

test('[PL5] what the cursor covers is not sent again, the rest is', () => {
  const journal = create()
  for (const m0 of [0, 60_000, 120_000]) journal.add(play(m0))
  journal.seal()
  expect(journal.answer({ epoch: 1, cursor: 2, records: [] })).toBe(true)
  expect(ranges(journal.batch()?.records ?? [])).toEqual([[3, 2, 2]])
})

test('[PL6] a server that went back to a backup gets what it lost', () => {
  const journal = create()
  for (const m0 of [0, 60_000]) journal.add(play(m0))
  journal.seal()
  journal.answer({ epoch: 1, cursor: 2, records: [] })
  expect(journal.batch()).toBeNull()
  journal.welcome({ epoch: 1, cursor: 1, sealEveryMs: 60_000 })
  expect(journal.batch()).toMatchObject({ oldest: 1, records: [{ seq: 2 }] })
})

test('[PL7] in a new epoch, what was not answered is numbered from 1 again', () => {
  const journal = create()
  for (const m0 of [0, 60_000, 120_000]) journal.add(play(m0))
  journal.seal()
  journal.answer({ epoch: 1, cursor: 1, records: [] })
  journal.welcome({ epoch: 2, cursor: 0, sealEveryMs: 60_000 })
  expect(ranges(journal.batch()?.records ?? [])).toEqual([[1, 1, 1], [2, 2, 2]])
  expect(journal.state()).toMatchObject({ epoch: 2, seq: 2 })
})

test('an answer of another epoch asks for a new hello', () => {
  expect(create().answer({ epoch: 9, cursor: 0, records: [] })).toBe(false)
})

test('a journal goes on from its snapshot under a new boot', () => {
  const journal = create()
  journal.add(play(0))
  journal.seal()
  const next = createSignJournal('journal000000002', 'boot000000000002', journal.snapshot())
  next.add(play(0))
  next.seal()
  const records = next.batch()?.records ?? []
  expect(records.map(({ boot, seq, p0 }) => [boot, seq, p0])).toEqual([['boot000000000001', 1, 0], ['boot000000000002', 2, 0]])
  expect(next.state().journal).toBe('journal000000001')
})
