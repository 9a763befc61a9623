/** A province's and the nation's month over twenty million plays, beside the same sums in plain SQL in the same run; and what exporting a year takes of memory. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { api } from '../../server/protocol/api.ts'
import { dateOf, dayMs, hourOf, spanOfMonth } from '../../server/domain/time.ts'
import { startOwnServer } from '../simulator/own-server.ts'
import { quantiles, row, short } from './quantiles.ts'
import { benchMonths, writeTwentyMillionPlays } from './twenty-million.ts'

const rounds = 5

async function timed(work: () => Promise<unknown>): Promise<number[]> {
  const spans: number[] = []
  for (let round = 0; round < rounds; round++) {
    const startedAt = performance.now()
    await work()
    spans.push(performance.now() - startedAt)
  }
  return spans
}
const memoryOf = (process: number, field: 'VmRSS' | 'VmHWM'): number =>
  Number(new RegExp(`${field}:\\s+(\\d+)`).exec(readFileSync(`/proc/${process}/status`, 'utf8'))?.[1] ?? 0) / 1024

export async function report(): Promise<void> {
  const now = Date.now()
  const { first, month } = benchMonths(now)
  const span = spanOfMonth(month)
  const began = performance.now()
  const server = await startOwnServer({ prepare: (folder) => writeTwentyMillionPlays(folder, now) })
  const sqlite = new SqliteDatabase(join(server.folder, 'paituean.db'), { readonly: true })
  const hours = [hourOf(span.from), hourOf(span.until)]
  const plays = sqlite.prepare<number[], number>('select sum(completed) from play_hour where hour >= ? and hour < ?').pluck().get(...hours) ?? 0
  console.log(`report: ${plays.toLocaleString('en-US')} plays in ${month}, made in ${short((performance.now() - began) / 1000)} s`)
  const { author } = server
  const inSql = (sql: string, ...more: string[]) => timed(() => Promise.resolve(sqlite.prepare<(number | string)[]>(sql).all(...hours, ...more)))
  const rawProvince = await inSql('select slide, sum(completed) from play_hour where hour >= ? and hour < ? and province = ? group by slide', 'TH-81')
  const rawNation = await inSql('select province, slide, sum(completed) from play_hour where hour >= ? and hour < ? group by province, slide')
  const province = await timed(() => author.call(api.report, { params: { province: 'TH-81', month }, query: {} }))
  const nation = await timed(() => author.call(api.rollUp, { params: { month } }))
  const range = { from: dateOf(span.from), to: dateOf(span.until - dayMs) }
  const table = await timed(() => author.call(api.statistics, { query: { ...range, by: 'province' } }))
  console.log(row('a province’s month by HTTP', province))
  console.log(row('the same sums of hours in SQL', rawProvince))
  console.log(row('the nation’s month by HTTP', nation))
  console.log(row('statistics by province by HTTP', table))
  console.log(row('the same sums of hours in SQL', rawNation))
  console.log(`÷ SQL: province ${short(quantiles(province).p50 / quantiles(rawProvince).p50)}, nation ${short(quantiles(nation).p50 / quantiles(rawNation).p50)}`)
  sqlite.close()

  const year = new URLSearchParams({ from: dateOf(spanOfMonth(first).from), to: dateOf(span.until - dayMs) })
  for (const [by, format] of [['detail', 'csv'], ['sign', 'xlsx']] as const) {
    const before = memoryOf(server.processId ?? 0, 'VmRSS')
    // The peak is counted anew from here.
    writeFileSync(`/proc/${server.processId ?? 0}/clear_refs`, '5')
    const startedAt = performance.now()
    const answer = await fetch(`${server.url}/api/statistics/file?${String(year)}&by=${by}&format=${format}`, { headers: { cookie: author.cookie() } })
    if (!answer.ok) throw new Error(`Expected a file, received ${answer.status}: ${await answer.text()}`)
    const { byteLength } = await answer.bytes()
    const peak = memoryOf(server.processId ?? 0, 'VmHWM')
    console.log(`a year by ${by} as ${format}: ${short(byteLength / 1e6)} MB in ${short((performance.now() - startedAt) / 1000)} s; the server’s memory ${short(before)} → at most ${short(peak)} MB`)
  }
  await server.stop()
}
