import { expect, test } from 'vitest'
import { judge, startOf } from '../../server/domain/ledger.ts'
import { PlayRecord } from '../../server/domain/record.ts'
import { dayMs, hourOf } from '../../server/domain/time.ts'

const now = Date.parse('2026-11-23T05:00:00Z')
const record = (part: Partial<PlayRecord> = {}): PlayRecord =>
  PlayRecord.parse({
    seq: 1,
    boot: 'b'.repeat(16),
    manifest: 'a'.repeat(64),
    p0: 0,
    p1: 2,
    m0: 1000,
    m1: 25_000,
    offsetMs: now - 60_000,
    wallMs: now,
    tallies: [{ slide: 'fake-shop@1', outcome: 'completed', reason: null, plays: 3, shownMs: 24_000 }],
    ...part
  })
const fresh = { highest: -1, offsetMs: null }
const all = () => true

test('[PL9] a record belongs to the hour in which its first play began', () => {
  expect(judge(record(), fresh, all, { earliest: now, latest: now })).toEqual({ verdict: 'counted', hour: hourOf(now - 59_000) })
})

test('[PL9] without an offset of its own it takes what its boot learned, and without that the controller’s clock', () => {
  const blind = record({ offsetMs: null, wallMs: now - 7000 })
  expect(startOf(blind, { highest: -1, offsetMs: now - 100_000 })).toBe(now - 99_000)
  expect(startOf(blind, fresh)).toBe(now - 7000)
})

test('[PL4] plays the boot has reported already add nothing, plays that half overlap are set aside', () => {
  expect(judge(record(), { ...fresh, highest: 2 }, all, { earliest: now, latest: now })).toEqual({ verdict: 'known' })
  expect(judge(record(), { ...fresh, highest: 1 }, all, { earliest: now, latest: now })).toEqual({ verdict: 'quarantined', reason: 'overlapping-plays' })
})

test.each<[string, Partial<PlayRecord>]>([
  ['from the future', { offsetMs: now + dayMs }],
  ['from before there were signs', { offsetMs: 0 }],
  ['shown longer than the record lasted', { tallies: [{ slide: 'qr@1', outcome: 'completed', reason: null, plays: 3, shownMs: 30_000 }] }],
  ['that last longer than an hour', { m1: 4_000_000, offsetMs: now - 5_000_000 }]
])('[PL8] plays %s are set aside', (_, part) => {
  expect(judge(record(part), fresh, all, { earliest: now, latest: now })).toEqual({ verdict: 'quarantined', reason: 'impossible-time' })
})

test('[PL8] plays of a slide that was never published are set aside', () => {
  expect(judge(record(), fresh, () => false, { earliest: now, latest: now })).toEqual({ verdict: 'quarantined', reason: 'unknown-slide' })
})

test('a record whose tallies are not its play range is not a record', () => {
  expect(() => record({ p1: 3 })).toThrow(/add up/)
})
