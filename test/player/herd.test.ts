/** Ten thousand signs that lose their server at once, by the player's own back-off and the spread the server gives: arithmetic alone. */
import { expect, test } from 'vitest'
import { reconnectDelay } from '../../player/backoff.ts'
import { createSeeded } from '../../scripts/simulator/seeded.ts'
import { reconnectSpreadMs } from '../../server/realtime/reconnect-spread.ts'

const signs = 10_000

/** Connections made in each second after an outage of so long, all signs having lost the server at 0. */
function connectsBySecond(outageMs: number, chance: () => number): number[] {
  const seconds: number[] = []
  for (let sign = 0; sign < signs; sign++) {
    let [at, failures] = [0, 0]
    for (;;) {
      at += reconnectDelay(failures, reconnectSpreadMs(signs), chance())
      if (at >= outageMs) break
      failures++
    }
    const second = Math.floor(at / 1000)
    seconds[second] = (seconds[second] ?? 0) + 1
  }
  return seconds
}

test.each([{ outageMs: 0 }, { outageMs: 2000 }, { outageMs: 20_000 }, { outageMs: 60_000 }, { outageMs: 600_000 }])(
  '[CN5] after $outageMs ms without a server never more than 5 % of 10,000 signs come back in one second, and all within two minutes',
  ({ outageMs }) => {
    const seconds = connectsBySecond(outageMs, createSeeded(`herd ${outageMs}`).next)
    expect(seconds.reduce((most, n) => Math.max(most, n), 0)).toBeLessThanOrEqual(signs / 20)
    expect(seconds.length - outageMs / 1000).toBeLessThanOrEqual(120)
    expect(seconds.reduce((sum, n) => sum + n, 0)).toBe(signs)
  }
)

test('a small fleet comes back within seconds', () => {
  expect([76, 1500, 10_000].map(reconnectSpreadMs)).toEqual([5000, 5000, 34_000])
})
