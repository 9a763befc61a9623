import type { StatisticsBy } from '../../protocol/api/numbers-api.ts'
import type { NumberView } from './number-view.ts'

export interface Drill {
  page: 'plays' | 'records'
  change: Record<string, string | null>
}

const hourKey = /^(\d{4}-\d{2}-\d{2})T(\d{2})$/
const finer = ({ from, to, sign }: NumberView): StatisticsBy => (sign === undefined ? 'sign' : from === to ? 'hour' : 'day')

/** Where a row of a view leads: one step nearer to one sign's day, and from there to the records behind an hour. */
export function drill(view: NumberView, key: string): Drill | undefined {
  switch (view.by) {
    case 'nation':
      return { page: 'plays', change: { by: 'region' } }
    case 'region':
      return { page: 'plays', change: { by: 'province', region: key, province: null, sign: null } }
    case 'province':
      return { page: 'plays', change: { by: 'sign', province: key, sign: null } }
    case 'sign':
      return { page: 'plays', change: { by: view.from === view.to ? 'hour' : 'day', sign: key } }
    case 'slide':
      return { page: 'plays', change: { by: view.sign === undefined && view.province === undefined ? 'province' : finer(view), slide: key } }
    case 'day':
      return { page: 'plays', change: { by: view.sign === undefined ? 'sign' : 'hour', from: key, to: key } }
    case 'hour': {
      const [, day, hour] = hourKey.exec(key) ?? []
      if (day === undefined || hour === undefined) return undefined
      return view.sign === undefined
        ? { page: 'plays', change: { by: 'sign', from: day, to: day } }
        : { page: 'records', change: { from: day, to: day, hour: String(Number(hour)) } }
    }
    case 'campaign':
      return undefined
  }
}
