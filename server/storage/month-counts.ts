import { sql } from 'kysely'
import type { MonthCounts } from '../control/ports/months.ts'
import type { Measure } from '../domain/report-sheet.ts'
import { dayMs, hourOf, monthOf, spanOfMonth } from '../domain/time.ts'
import type { Database } from './database.ts'
import { openSignReaches } from './sign-reaches.ts'

/** Bangkok days since 1970, half-open: the days of `play_manifest`. */
const bangkokHours = 7
const dayOf = (hour: number): number => Math.floor((hour + bangkokHours) / 24)
const monthOfDay = (day: number): string => monthOf(day * dayMs)

const rangeOf = (month: string) => {
  const { from, until } = spanOfMonth(month)
  return { from: hourOf(from), until: hourOf(until) }
}

export function openMonthCounts(database: Database): MonthCounts {
  const { queries } = database
  const reaches = openSignReaches(database)

  /** Counted hours of the month with a completed play. */
  const completed = (month: string, province?: string) => {
    const { from, until } = rangeOf(month)
    const hours = queries.selectFrom('play_hour').where('hour', '>=', from).where('hour', '<', until).where('completed', '>', 0)
    return province === undefined ? hours : hours.where('province', '=', province)
  }

  /** One row for each of what is counted, by slide and revision; it is counted by title afterwards. */
  const once = (month: string, measure: Exclude<Measure, 'plays'>, province?: string) => {
    const hours = completed(month, province).select(['play_hour.province', 'play_hour.slide', 'play_hour.revision'])
    if (measure === 'days') return hours.select(sql<string>`(hour + ${sql.lit(bangkokHours)}) / 24`.as('thing')).distinct()
    if (measure === 'signs') return hours.select('play_hour.sign as thing').distinct()
    const { from, until } = rangeOf(month)
    // Each manifest once, not once a day: it is opened to see its slides.
    const manifests = queries
      .selectFrom('play_manifest')
      .select(['province', 'sign', 'manifest'])
      .where('day', '>=', dayOf(from))
      .where('day', '<', dayOf(until))
      .distinct()
    return queries
      .selectFrom(hours.select('sign').distinct().as('play_hour'))
      .innerJoin(manifests.as('playing'), (join) =>
        join.onRef('playing.sign', '=', 'play_hour.sign').onRef('playing.province', '=', 'play_hour.province')
      )
      .innerJoin('manifest', 'manifest.version', 'playing.manifest')
      .leftJoin('program', 'program.hash', 'manifest.program')
      .where(
        sql<boolean>`exists (select 1 from json_each(coalesce(program.body, manifest.body), '$.slides') as held
          where held.value ->> 'slide' = play_hour.slide and held.value ->> 'revision' = play_hour.revision)`
      )
      .select(['play_hour.province', 'play_hour.slide', 'play_hour.revision'])
      .select(sql<string>`play_hour.sign || ' ' || (manifest.body ->> 'issue')`.as('thing'))
      .distinct()
  }

  return {
    ...reaches,
    async titles(month, measure, province) {
      const things =
        measure === 'plays'
          ? queries
              .selectFrom(
                completed(month, province)
                  .select(({ fn }) => ['province', 'slide', 'revision', fn.sum<number>('completed').as('plays')])
                  .groupBy(['province', 'slide', 'revision'])
                  .as('counted')
              )
              .innerJoin('slide_title as named', (join) =>
                join.onRef('named.slide', '=', 'counted.slide').onRef('named.revision', '=', 'counted.revision')
              )
              .select(({ fn }) => ['province', 'title', fn.sum<number>('plays').as('count')])
          : queries
              .selectFrom(once(month, measure, province).as('counted'))
              .innerJoin('slide_title as named', (join) =>
                join.onRef('named.slide', '=', 'counted.slide').onRef('named.revision', '=', 'counted.revision')
              )
              .select(({ fn }) => ['province', 'title', fn.count<number>('thing').distinct().as('count')])
      return things.groupBy(['province', 'title']).orderBy('province').orderBy('title').execute()
    },
    async played() {
      const rows = await queries.selectFrom('play_manifest').select(['day', 'province']).distinct().orderBy('day').orderBy('province').execute()
      const monthOf = new Map([...new Set(rows.map(({ day }) => day))].map((day) => [day, monthOfDay(day)]))
      const months = new Map<string, { month: string; province: string }>()
      for (const { day, province } of rows) {
        const month = monthOf.get(day) ?? monthOfDay(day)
        months.set(`${month} ${province}`, { month, province })
      }
      return [...months.values()]
    }
  }
}
