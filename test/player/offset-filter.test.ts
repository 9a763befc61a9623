import { describe, expect, test } from 'vitest'
import { adopted, bestReading, sampleOf, withSample, type Sample } from '../../player/offset-filter.ts'

const sample = (part: Partial<Sample>): Sample => ({ offsetMs: 1000, rttMs: 10, at: 0, ...part })

describe('one question for the time', () => {
  test('gives the middle of the round trip, without the time the server thought', () => {
    const exchange = { sent: 100, receivedThere: 5120, sentThere: 5150, received: 170 }
    expect(sampleOf(exchange)).toEqual({ offsetMs: 5000, rttMs: 40, at: 170 })
  })
  test('is dropped when the server claims to have thought longer than we waited', () => {
    expect(sampleOf({ sent: 100, receivedThere: 5000, sentThere: 5200, received: 150 })).toBeNull()
  })
})

describe('the best of many', () => {
  test('[CK2] is the one with the least round trip', () => {
    const samples = [sample({ rttMs: 300, offsetMs: 1100 }), sample({ rttMs: 8, offsetMs: 1001 }), sample({ rttMs: 90, offsetMs: 960 })]
    expect(bestReading(samples, 0)).toEqual({ offsetMs: 1001, errorMs: 4 })
  })
  test('ages: after enough time a worse but fresh one is nearer', () => {
    const samples = [sample({ rttMs: 8, offsetMs: 1001 }), sample({ rttMs: 40, offsetMs: 1010, at: 1_000_000 })]
    expect(bestReading(samples, 1_000_000)?.offsetMs).toBe(1010)
  })
  test('there is none before the first', () => {
    expect(bestReading([], 5)).toBeNull()
  })
  test('keeps 64 samples of the last hour', () => {
    let samples: Sample[] = [sample({ at: 0 })]
    for (let i = 1; i <= 100; i++) samples = withSample(samples, sample({ at: i }))
    expect(samples).toHaveLength(64)
    expect(withSample(samples, sample({ at: 3_700_000 }))).toHaveLength(1)
  })
})

test.each([
  { name: 'the first is taken whole', inUse: null, best: 7000, taken: 7000 },
  { name: 'small differences are halved', inUse: 7000, best: 7100, taken: 7050 },
  { name: 'more than a second is stepped over', inUse: 7000, best: 9000, taken: 9000 },
  { name: 'also backwards', inUse: 7000, best: 4000, taken: 4000 }
])('taking over an offset: $name', ({ inUse, best, taken }) => {
  expect(adopted(inUse, best)).toBe(taken)
})
