import type { CountCell, CountOfDay, CountQuery, CountStore, CountSum } from '../control/ports/ledger.ts'
import { bangkokHours, dayOfHour, firstHourOf } from './bangkok-days.ts'
import { countedRows, type Grain } from './counted-rows.ts'
import type { Reader } from './reader.ts'

const figures = 'sum(completed) as completed, sum(interrupted) as interrupted, sum(failed) as failed, sum(shown_ms) as shownMs'
const titled = 'left join slide_title on slide_title.slide = sums.key and slide_title.revision = sums.newest'
const grainOf = (by: string): Grain => (by === 'hour' ? 'hour' : by === 'day' ? 'day' : 'any')

export function openCounts(reader: Reader): CountStore {
  const ask = <Row>(query: CountQuery, grain: Grain, select: (from: string) => string): Promise<Row[]> => {
    if (query.fromHour >= query.untilHour) return Promise.resolve([])
    const { sql, parameters } = countedRows(query, grain)
    return reader.all<Row>(select(`(${sql})`), parameters)
  }
  return {
    async sums(by, query) {
      const column = by === 'hour' || by === 'day' ? 'moment' : by
      return ask<CountSum>(query, grainOf(by), (from) => {
        const sums = `select ${column} as key, ${figures}, count(distinct sign) as signs, max(revision) as newest from ${from} group by ${column}`
        const title = by === 'slide' ? 'title' : 'null'
        return `select cast(key as text) as key, ${title} as title, completed, interrupted, failed, shownMs, signs
          from (${sums}) as sums ${by === 'slide' ? titled : ''} order by sums.key`
      })
    },
    total: (query) =>
      ask<CountSum>(query, 'any', (from) => `select '' as key, null as title, ${figures}, count(distinct sign) as signs from ${from} having count(*) > 0`),
    titles: (query) =>
      ask(
        query,
        'any',
        (from) => `select title, sum(completed) as completed from ${from} as counted
          join slide_title on slide_title.slide = counted.slide and slide_title.revision = counted.revision group by title order by title`
      ),
    heat: (query) =>
      ask<CountCell>(
        query,
        'hour',
        // 1970-01-01 was a Thursday.
        (from) => `select ((moment + ${String(bangkokHours)}) / 24 + 3) % 7 as weekday, (moment + ${String(bangkokHours)}) % 24 as hour, ${figures}
          from ${from} group by 1, 2 order by 1, 2`
      ),
    async *days({ fromHour, untilHour, ...filter }) {
      for (let from = fromHour; from < untilHour; from = firstHourOf(dayOfHour(from) + 1)) {
        const day = dayOfHour(from)
        const query = { ...filter, fromHour: from, untilHour: Math.min(untilHour, firstHourOf(day + 1)) }
        const rows = await ask<CountOfDay>(
          query,
          'any',
          (source) => `select ${String(day)} as day, sums.*, title from
            (select province, sign, slide, revision, ${figures} from ${source} group by province, sign, slide, revision) as sums
            left join slide_title on slide_title.slide = sums.slide and slide_title.revision = sums.revision
            order by province, sign, sums.slide, sums.revision`
        )
        if (rows.length > 0) yield rows
      }
    },
    manifestsOf: (day) => reader.all('select distinct sign, manifest from play_manifest where day = ? order by sign, manifest', [day])
  }
}
