import { expect, test } from 'vitest'
import { followAlert, type AlertState } from '../../server/control/alerts.ts'
import { minuteMs } from '../../server/domain/time.ts'

const rule = { raiseAfterMs: 15 * minuteMs, clearAfterMs: 5 * minuteMs }

/** Looks every minute at what holds then (`#` or `.`), and tells at which minutes there was news. */
function watch(course: string, begun?: number): string[] {
  let state: AlertState | undefined
  return Array.from(course).flatMap((mark, minute) => {
    const followed = followAlert(state, mark === '#', minute * minuteMs, rule, begun === undefined ? undefined : begun * minuteMs)
    state = followed.state
    return followed.news === null ? [] : [`${followed.news} ${String(minute)}`]
  })
}

test.each([
  ['what does not last is told to nobody', '.'.repeat(3) + '#'.repeat(15) + '.'.repeat(30), []],
  ['what lasts is told once, and its end once', '#'.repeat(40) + '.'.repeat(20), ['raised 15', 'cleared 45']],
  ['what flaps all the time is told to nobody', '###.'.repeat(40), []],
  ['what flaps after it was told is not told again until its end has lasted', '#'.repeat(20) + '..###.####'.repeat(8) + '.'.repeat(6) + '#'.repeat(16), ['raised 15', 'cleared 105', 'raised 121']],
  ['one long silence after another is told each time', ('#'.repeat(16) + '.'.repeat(6)).repeat(2), ['raised 15', 'cleared 21', 'raised 37', 'cleared 43']]
])('%s', (_, course, news) => {
  expect(watch(course)).toEqual(news)
})

test('what began before it was looked at has lasted since then', () => {
  expect(watch('#', -15)).toEqual(['raised 0'])
  expect(watch('#', -14)).toEqual([])
  // Never since a time that is yet to come.
  expect(watch('#'.repeat(16), 100)).toEqual(['raised 15'])
})
