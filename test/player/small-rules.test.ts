import { createHash, randomBytes } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { reconnectDelay, retryDelay } from '../../player/backoff.ts'
import { digestByHand } from '../../player/digest-by-hand.ts'
import { sampleWait } from '../../player/sampling.ts'
import { isNight, nightHour } from '../../player/host/night.ts'
import { soundness } from '../../player/staging.ts'
import { manifestOf } from './pictures.ts'
import { newWorld } from './little-server.ts'

test.each([0, 1, 55, 56, 63, 64, 65, 119, 120, 1000, 100_003])('the digest by hand of %i bytes is SHA-256', (length) => {
  const bytes = randomBytes(length)
  expect(Buffer.from(digestByHand(bytes)).toString('hex')).toBe(createHash('sha256').update(bytes).digest('hex'))
})

describe('[CN5] reconnecting', () => {
  test.each([
    { failures: 0, spreadMs: 0, most: 5000 },
    { failures: 0, spreadMs: 30_000, most: 30_000 },
    { failures: 2, spreadMs: 0, most: 20_000 },
    { failures: 9, spreadMs: 30_000, most: 60_000 },
    { failures: Infinity, spreadMs: 0, most: 60_000 }
  ])('after $failures failures and a spread of $spreadMs ms waits up to $most ms, from none', ({ failures, spreadMs, most }) => {
    expect(reconnectDelay(failures, spreadMs, 1)).toBe(most)
    expect(reconnectDelay(failures, spreadMs, 0)).toBe(0)
  })
})

test.each([
  ['2026-11-28T01:59+07:00', 0, false],
  ['2026-11-28T02:00+07:00', 0, true],
  ['2026-11-28T03:29+07:00', 0.5, false],
  ['2026-11-28T03:30+07:00', 0.5, true],
  ['2026-11-28T04:59+07:00', 0.5, true],
  ['2026-11-28T05:00+07:00', 0, false],
  ['2026-11-28T14:30+07:00', 0, false]
])('the nightly refresh: at %s a sign whose chance was %d is due: %s', (at, chance, isDue) => {
  expect(isNight(Date.parse(at), nightHour(chance))).toBe(isDue)
})

test('[MF3] a manifest is tried again after two seconds, then ever longer, five minutes at most', () => {
  expect([0, 1, 5, 20].map((failures) => retryDelay(failures, 1))).toEqual([2000, 4000, 64_000, 300_000])
  expect(retryDelay(0, 0)).toBe(1000)
})

test('[CK1] the time is asked often at first, then seldom once it is well known', () => {
  expect([sampleWait(1, 100), sampleWait(8, 100), sampleWait(8, 3)]).toEqual([200, 30_000, 300_000])
})

describe('a manifest that names what it lacks', () => {
  test('is refused, saying what', async () => {
    const good = await manifestOf(newWorld(), [1], 1000)
    expect(soundness(good)).toBeNull()
    expect(soundness({ ...good, assets: [] })).toContain('has no asset')
    expect(soundness({ ...good, slides: [] })).toContain('names no slide')
    expect(soundness({ ...good, fallback: 'other' })).toContain('no loop other')
  })
})
