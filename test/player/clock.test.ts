import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createClock, type Clock } from '../../player/clock.ts'

const hour = 3_600_000
const truth = Date.parse('2026-11-28T05:00:00Z')

/** What the truth is, while the machine's clock is off by `wrongMs`. */
let passed = 0
let wrongMs = 0
const wait = (ms: number): void => {
  passed += ms
  vi.advanceTimersByTime(ms)
  vi.setSystemTime(truth + passed + wrongMs)
}
const jump = (byMs: number): void => {
  wrongMs += byMs
  wait(0)
}
/** Asks a server that is 10 ms away each way. */
const ask = (clock: Clock): void => {
  const sent = clock.mono()
  wait(10)
  const there = truth + passed
  wait(10)
  clock.learn({ sent, receivedThere: there, sentThere: there, received: clock.mono() })
}
const offBy = (clock: Clock): number => Math.abs(clock.timeAt(clock.mono()) - (truth + passed))

beforeEach(() => {
  passed = wrongMs = 0
  vi.useFakeTimers({ toFake: ['Date', 'performance', 'setTimeout'] })
  wait(0)
})
afterEach(() => void vi.useRealTimers())

const clocks = [
  { name: 'seven hours ahead', off: 7 * hour },
  { name: 'a day behind', off: -24 * hour },
  { name: 'at 1970', off: -truth },
  { name: 'right', off: 0 }
]

describe('[CK2] the sign’s time', () => {
  test.each(clocks)('is the server’s once that is known, though the machine’s clock is $name', ({ off }) => {
    jump(off)
    const clock = createClock()
    expect(offBy(clock)).toBe(Math.abs(off))
    ask(clock)
    expect(Math.abs(clock.settle())).toBe(Math.abs(off))
    expect(offBy(clock)).toBe(0)
    wait(30 * 24 * hour)
    expect(offBy(clock)).toBe(0)
  })
  test.each(clocks)('does not move when the machine’s clock, $name against before, is set while it runs', ({ off }) => {
    const clock = createClock()
    wait(1000)
    jump(off)
    expect(offBy(clock), 'before the server was asked').toBe(0)
    ask(clock)
    expect(clock.settle()).toBe(0)
    jump(-off)
    wait(hour / 2)
    ask(clock)
    expect(clock.settle()).toBe(0)
    expect(offBy(clock)).toBe(0)
    expect(clock.wall()).toBe(truth + passed)
  })
  test('moves only when it is settled, between two slides', () => {
    jump(7 * hour)
    const clock = createClock()
    ask(clock)
    expect([offBy(clock), clock.offset()]).toEqual([7 * hour, null])
    clock.settle()
    expect(offBy(clock)).toBe(0)
  })
})
