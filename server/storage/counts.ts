import type { CountQuery, CountStore } from '../control/ports/ledger.ts'
import type { Database } from './database.ts'

export function openCounts({ queries }: Database): CountStore {
  const counted = ({ fromHour, untilHour, province }: CountQuery) => {
    const range = queries.selectFrom('play_hour').where('hour', '>=', fromHour).where('hour', '<', untilHour)
    return province === undefined ? range : range.where('play_hour.province', '=', province)
  }
  const summed = (query: CountQuery) =>
    counted(query).select(({ fn }) => [
      fn.sum<number>('completed').as('completed'),
      fn.sum<number>('interrupted').as('interrupted'),
      fn.sum<number>('failed').as('failed'),
      fn.sum<number>('shown_ms').as('shownMs'),
      fn.count<number>('sign').distinct().as('signs')
    ])
  return {
    async sums(by, query) {
      const sums = summed(query)
        .select((build) => [build.ref(`play_hour.${by}`).as('key'), build.fn.max('revision').as('newest')])
        .groupBy(`play_hour.${by}`)
      const rows = await queries
        .selectFrom(sums.as('sums'))
        .leftJoin('slide_title', (join) => join.onRef('slide_title.slide', '=', 'sums.key').onRef('slide_title.revision', '=', 'sums.newest'))
        .select(['key', 'title', 'completed', 'interrupted', 'failed', 'shownMs', 'signs'])
        .orderBy('key')
        .execute()
      return rows.map((row) => ({ ...row, title: by === 'slide' ? row.title : null }))
    },
    async total(query) {
      const rows = await summed(query).execute()
      return rows.filter(({ signs }) => signs > 0).map((row) => ({ ...row, key: '', title: null }))
    },
    titles: (query) =>
      counted(query)
        .innerJoin('slide_title', (join) =>
          join.onRef('slide_title.slide', '=', 'play_hour.slide').onRef('slide_title.revision', '=', 'play_hour.revision')
        )
        .select(({ fn }) => ['title', fn.sum<number>('completed').as('completed')])
        .groupBy('title')
        .orderBy('title')
        .execute()
  }
}
