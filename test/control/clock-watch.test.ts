import { expect, test } from 'vitest'
import { createClockWatch } from '../../server/control/clock-watch.ts'
import { dayMs, hourMs, minuteMs } from '../../server/domain/time.ts'

function watched() {
  let [wall, passed] = [1_000_000_000_000, 5000]
  const changes: number[] = []
  const watch = createClockWatch({ clock: { now: () => wall }, steady: () => passed, onChange: (byMs) => changes.push(byMs) })
  return {
    watch,
    changes,
    pass(ms: number) {
      wall += ms
      passed += ms
    },
    set: (byMs: number) => {
      wall += byMs
    },
    wall: () => wall
  }
}

test('time that passes is no change, nor is a clock that is put right little by little', () => {
  const { watch, changes, pass, set } = watched()
  for (let minute = 0; minute < 60; minute += 1) {
    pass(minuteMs)
    set(500)
    watch.now()
  }
  expect(changes).toEqual([])
  expect(watch.changed()).toBeUndefined()
})

test('a clock that is set is told once, with by how much, and is news for a day', () => {
  const { watch, changes, pass, set } = watched()
  pass(minuteMs)
  set(-hourMs)
  expect(watch.changed()).toMatchObject({ byMs: -hourMs })
  pass(dayMs / 2)
  expect(watch.changed()).toMatchObject({ byMs: -hourMs })
  pass(dayMs)
  expect(watch.changed()).toBeUndefined()
  expect(changes).toEqual([-hourMs])
})

test.each([hourMs, -hourMs, 400 * dayMs, -400 * dayMs])('for a day after the clock was set by %i ms the time may be what it was before, or what it is', (byMs) => {
  const { watch, pass, set, wall } = watched()
  set(byMs)
  watch.now()
  pass(hourMs)
  expect(watch.now()).toEqual({ earliest: Math.min(wall(), wall() - byMs), latest: Math.max(wall(), wall() - byMs) })
  set(-byMs)
  expect(watch.now()).toEqual({ earliest: Math.min(wall(), wall() + byMs), latest: Math.max(wall(), wall() + byMs) })
  pass(dayMs)
  expect(watch.now()).toEqual({ earliest: wall(), latest: wall() })
})
