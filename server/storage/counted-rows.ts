/** SQL for all that was counted in a stretch of hours: whole months and days from the roll-ups, the rest, and what is dirty, from hours. */
import { firstHourOf, bangkokHours, dayOfHour, monthAround } from './bangkok-days.ts'
import type { CountQuery } from '../control/ports/ledger.ts'
import type { Parameter } from './reader.ts'

/** The smallest unit of time the answer tells apart. */
export type Grain = 'hour' | 'day' | 'any'
export interface CountedRows {
  /** Of `sign, slide, revision, province, completed, interrupted, failed, shown_ms, moment`; `moment`: the hour, the day, or null. */
  sql: string
  parameters: Parameter[]
}

const columns = (table: string): string =>
  ['sign', 'slide', 'revision', 'province', 'completed', 'interrupted', 'failed', 'shown_ms'].map((name) => `${table}.${name}`).join(', ')
const hoursOfDay = JSON.stringify(Array.from({ length: 24 }, (_, hour) => hour))

function filterOf(table: string, { province, sign, slide }: CountQuery): CountedRows {
  const provinces = province === undefined ? undefined : typeof province === 'string' ? [province] : province
  const parts: [string, Parameter][] = [
    ...(provinces === undefined ? [] : [[`${table}.province in (select value from json_each(?))`, JSON.stringify(provinces)] as [string, Parameter]]),
    ...(sign === undefined ? [] : [[`${table}.sign = ?`, sign] as [string, Parameter]]),
    ...(slide === undefined ? [] : [[`${table}.slide = ?`, slide] as [string, Parameter]])
  ]
  return { sql: parts.map(([sql]) => ` and ${sql}`).join(''), parameters: parts.map(([, value]) => value) }
}

/** Whole months in days `[from, until)`, and the days around them. */
function cutMonths(from: number, until: number): { months: { from: number; until: number }[]; days: { from: number; until: number }[] } {
  const months: { from: number; until: number }[] = []
  const days: { from: number; until: number }[] = []
  for (let day = from; day < until; ) {
    const month = monthAround(day)
    const end = Math.min(month.until, until)
    if (day === month.from && end === month.until) months.push(month)
    else days.push({ from: day, until: end })
    day = end
  }
  return { months, days }
}

export function countedRows(query: CountQuery, grain: Grain): CountedRows {
  const { fromHour, untilHour } = query
  const pieces: CountedRows[] = []
  const piece = (sql: string, parameters: Parameter[], table: string) => {
    const filter = filterOf(table, query)
    pieces.push({ sql: sql + filter.sql, parameters: [...parameters, ...filter.parameters] })
  }
  const momentOf = (hour: string): string => (grain === 'any' ? 'null' : grain === 'hour' ? hour : `(${hour} + ${String(bangkokHours)}) / 24`)
  const hours = (from: number, until: number) => {
    if (from < until)
      piece(`select ${columns('play_hour')}, ${momentOf('play_hour.hour')} as moment from play_hour where play_hour.hour >= ? and play_hour.hour < ?`, [from, until], 'play_hour')
  }
  /** Where the roll-ups do not hold. */
  const dirtyDays = (from: number, until: number) =>
    piece(
      `select ${columns('h')}, ${momentOf('h.hour')} as moment from play_dirty dirty cross join json_each('${hoursOfDay}') clock
         cross join play_hour h on h.hour = dirty.day * 24 - ${String(bangkokHours)} + clock.value and h.sign = dirty.sign
       where dirty.day >= ? and dirty.day < ?`,
      [from, until],
      'h'
    )
  const isClean = 'not exists (select 1 from play_dirty where play_dirty.sign = d.sign and play_dirty.day = d.day)'
  const days = (from: number, until: number) => {
    piece(`select ${columns('d')}, ${grain === 'day' ? 'd.day' : 'null'} as moment from play_day d where d.day >= ? and d.day < ? and ${isClean}`, [from, until], 'd')
    dirtyDays(from, until)
  }
  const month = ({ from, until }: { from: number; until: number }) => {
    const dirtySigns = 'select distinct sign from play_dirty where day >= ? and day < ?'
    piece(`select ${columns('m')}, null as moment from play_month m where m.month = ? and m.sign not in (${dirtySigns})`, [from, from, until], 'm')
    piece(
      `select ${columns('d')}, null as moment from (${dirtySigns}) reopened cross join play_day d on d.sign = reopened.sign
         and d.day in (select value from json_each(?)) where ${isClean}`,
      [from, until, JSON.stringify(Array.from({ length: until - from }, (_, index) => from + index))],
      'd'
    )
    dirtyDays(from, until)
  }

  const [first, last] = [dayOfHour(fromHour + 23), dayOfHour(untilHour)]
  if (grain === 'hour' || first >= last) hours(fromHour, untilHour)
  else {
    hours(fromHour, firstHourOf(first))
    const cut = grain === 'day' ? { months: [], days: [{ from: first, until: last }] } : cutMonths(first, last)
    for (const one of cut.months) month(one)
    for (const { from, until } of cut.days) days(from, until)
    hours(firstHourOf(last), untilHour)
  }
  return { sql: pieces.map(({ sql }) => sql).join('\nunion all\n'), parameters: pieces.flatMap(({ parameters }) => parameters) }
}
