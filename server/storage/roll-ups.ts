import type { RollUpStore } from '../control/ports/ledger.ts'
import { dayAt, firstHourOf, monthAround } from './bangkok-days.ts'
import type { Database } from './database.ts'

const columns = 'sign, slide, revision, province'
const sums = 'sum(completed), sum(interrupted), sum(failed), sum(shown_ms)'
const counted = `${columns}, completed, interrupted, failed, shown_ms`
const numbers = (from: number, until: number): string => JSON.stringify(Array.from({ length: until - from }, (_, index) => from + index))

/** Days and months from hours, a sign's day at a time, each whole or not at all. */
export function openRollUps({ sqlite }: Database): RollUpStore {
  const due = sqlite.prepare<[number, number], { sign: string; day: number }>('select sign, day from play_dirty where day < ? order by sign, day limit ?')
  const clearDay = sqlite.prepare<[number, string]>('delete from play_day where day = ? and sign = ?')
  const fillDay = sqlite.prepare<[number, string, string]>(
    `insert into play_day (day, ${counted}) select ?, ${columns}, ${sums} from play_hour
     where hour in (select value from json_each(?)) and sign = ? group by ${columns}`
  )
  const clean = sqlite.prepare<[string, number]>('delete from play_dirty where sign = ? and day = ?')
  const isDirty = sqlite.prepare<[string, number, number]>('select 1 from play_dirty where sign = ? and day >= ? and day < ? limit 1')
  const clearMonth = sqlite.prepare<[number, string]>('delete from play_month where month = ? and sign = ?')
  const fillMonth = sqlite.prepare<[number, string, string]>(
    `insert into play_month (month, ${counted}) select ?, ${columns}, ${sums} from play_day
     where day in (select value from json_each(?)) and sign = ? group by ${columns}`
  )

  const rollUpOne = ({ sign, day }: { sign: string; day: number }): void => {
    clearDay.run(day, sign)
    fillDay.run(day, numbers(firstHourOf(day), firstHourOf(day + 1)), sign)
    clean.run(sign, day)
    // A month with a dirty day is not read; the last of its days to be done makes it.
    const { from, until } = monthAround(day)
    if (isDirty.get(sign, from, until) !== undefined) return
    clearMonth.run(from, sign)
    fillMonth.run(from, numbers(from, until), sign)
  }
  const rollUpSome = sqlite.transaction((now: number, most: number): number => {
    const some = due.all(dayAt(now), most)
    for (const one of some) rollUpOne(one)
    return some.length
  })
  return { rollUp: (now, most) => new Promise((done) => done(rollUpSome(now, most))) }
}
