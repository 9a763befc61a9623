import { expect, test } from 'vitest'
import { isComplete, isToShow, tallySigns, type SignReach } from '../../server/domain/sign-reach.ts'
import { hourMs, spanOfMonth } from '../../server/domain/time.ts'

const month = spanOfMonth('2026-11')
const { from, until } = month
const reach = (part: Partial<SignReach>): SignReach => ({
  sign: 's',
  province: 'TH-81',
  played: true,
  stands: true,
  openedAt: from,
  reachedAt: null,
  clearAt: null,
  lost: [],
  ...part
})

test.each<[string, Partial<SignReach>, boolean]>([
  ['a record that began after the month was counted', { reachedAt: until }, true],
  ['its newest record began in the month', { reachedAt: until - 1 }, false],
  ['it had nothing unsent an hour after the month', { clearAt: until + hourMs }, true],
  ['it had nothing unsent just after the month, when a record was still open', { clearAt: until + hourMs - 1 }, false],
  ['nothing ever came', {}, false],
  ['records of the month are lost', { reachedAt: until, lost: [{ from: from + 1, until: from + 2 }] }, false],
  ['records lost before the month do not matter', { reachedAt: until, lost: [{ from: from - 2, until: from }] }, true],
  ['records lost after the month do not matter', { reachedAt: until + 9, lost: [{ from: until, until: until + 5 }] }, true]
])('complete or not: %s', (_, part, complete) => {
  expect(isComplete(reach(part), month)).toBe(complete)
})

test.each<[string, Partial<SignReach>, boolean]>([
  ['it played there', { stands: false }, true],
  ['it stands there and came in the month', { played: false, openedAt: until - 1 }, true],
  ['it came after the month', { played: false, openedAt: until }, false],
  ['it never came', { played: false, openedAt: null }, false],
  ['it was taken down and played nothing', { played: false, stands: false }, false]
])('to show in the month or not: %s', (_, part, counts) => {
  expect(isToShow(reach(part), month)).toBe(counts)
})

test('complete of all that were to show', () => {
  expect(tallySigns([reach({ reachedAt: until }), reach({}), reach({ played: false, openedAt: null })], month)).toEqual({ complete: 1, of: 2 })
})
