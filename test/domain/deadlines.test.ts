import { expect, test } from 'vitest'
import { deadlineOf, isLate, monthBefore, nextReminder, readyAt, remindersOf, warningsOf } from '../../server/domain/deadlines.ts'
import { usualSettings } from '../../server/domain/settings.ts'

const bangkok = (text: string): number => Date.parse(`${text}+07:00`)
const thai = (date: string): string[] => warningsOf(date).map(({ th }) => th)

test('a month is due at the last instant of day 5 of the month after, in Bangkok', () => {
  expect(deadlineOf('2026-11', 5)).toEqual({
    date: '2026-12-05',
    dueAt: bangkok('2026-12-06T00:00:00') - 1,
    warnings: [{ th: 'วันเสาร์', en: 'Saturday' }, { th: 'วันพ่อแห่งชาติ', en: 'Father’s Day' }]
  })
  expect(deadlineOf('2026-12', 5).date).toBe('2027-01-05')
})

// The table of the form's domain page, section 5.
test.each([
  ['2026-02', 4, []],
  ['2026-03', 4, ['วันเสาร์']],
  ['2026-03', 5, ['วันอาทิตย์']],
  ['2026-04', 4, ['วันฉัตรมงคล']],
  ['2026-04', 5, []],
  ['2026-06', 5, ['วันอาทิตย์']],
  ['2026-08', 5, ['วันเสาร์']],
  ['2026-09', 4, ['วันอาทิตย์']],
  ['2026-11', 5, ['วันเสาร์', 'วันพ่อแห่งชาติ']],
  ['2026-12', 4, []]
])('the report of %s due on day %i is warned of, not moved: %j', (month, day, warnings) => {
  expect(thai(deadlineOf(month, day).date)).toEqual(warnings)
})

test('reported on day 5 is in time, on day 6 late; unreported is late from day 6 on', () => {
  const [intime, late] = [bangkok('2026-12-05T23:59:59.999'), bangkok('2026-12-06T00:00:00')]
  expect([isLate('2026-11', intime, late), isLate('2026-11', late, late)]).toEqual([false, true])
  expect([isLate('2026-11', null, intime), isLate('2026-11', null, late)]).toEqual([false, true])
})

test('a month can be signed from 00:05 on day 1', () => {
  expect(readyAt('2026-11')).toBe(bangkok('2026-12-01T00:05:00'))
  expect(monthBefore(readyAt('2026-11'))).toBe('2026-11')
  expect(monthBefore(bangkok('2026-12-01T00:00:00') - 1)).toBe('2026-10')
})

test('reminders are on days 1, 3 and 5, the last one at 09:00', () => {
  expect(remindersOf('2026-02', usualSettings.reminders)).toEqual([
    { key: 'day-1', at: bangkok('2026-03-01T09:00:00') },
    { key: 'day-3', at: bangkok('2026-03-03T09:00:00') },
    { key: 'day-5', at: bangkok('2026-03-05T09:00:00') }
  ])
})

const reminders = remindersOf('2026-11', usualSettings.reminders)
const next = (now: string, ...dealtWith: string[]) => {
  const { send, overtaken } = nextReminder(reminders, bangkok(now), new Set(dealtWith))
  return [send?.key, overtaken.map(({ key }) => key)]
}

test('each reminder is due from its minute on, once', () => {
  expect(next('2026-12-01T08:59:59')).toEqual([undefined, []])
  expect(next('2026-12-01T09:00:00')).toEqual(['day-1', []])
  expect(next('2026-12-02T09:00:00', 'day-1')).toEqual([undefined, []])
  expect(next('2026-12-05T09:00:00', 'day-1', 'day-3')).toEqual(['day-5', []])
})

test('after a downtime only the newest goes out, and the ones before it never will', () => {
  expect(next('2026-12-07T00:00:00', 'day-1')).toEqual(['day-5', ['day-3']])
  expect(next('2026-12-07T00:00:00', 'day-1', 'day-5')).toEqual([undefined, ['day-3']])
})
