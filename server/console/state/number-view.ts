import { Id, ProvinceCode } from '../../domain/ids.ts'
import { Region } from '../../domain/province.ts'
import { Day } from '../../domain/report.ts'
import { statisticsBy, type StatisticsBy } from '../../protocol/api/numbers-api.ts'

/** Bangkok dates, both included, and what of the numbers is asked. */
export interface NumberQuery {
  from: string
  to: string
  region?: Region
  province?: string
  sign?: string
  slide?: string
}
export interface NumberView extends NumberQuery {
  by: StatisticsBy
}

/** What a page's address asks for; without dates: the usual ones. What makes no sense there is left out. */
export function numberView(search: URLSearchParams, usual: { from: string; to: string }): NumberView {
  const [from, to] = [Day.safeParse(search.get('from')).data, Day.safeParse(search.get('to')).data]
  const region = Region.safeParse(search.get('region')).data
  const province = ProvinceCode.safeParse(search.get('province')).data
  const [sign, slide] = [Id.safeParse(search.get('sign')).data, Id.safeParse(search.get('slide')).data]
  return {
    by: statisticsBy.find((way) => way === search.get('by')) ?? 'province',
    from: from ?? (to !== undefined && to < usual.from ? to : usual.from),
    to: to ?? (from !== undefined && from > usual.to ? from : usual.to),
    ...(region === undefined ? {} : { region }),
    ...(province === undefined ? {} : { province }),
    ...(sign === undefined ? {} : { sign }),
    ...(slide === undefined ? {} : { slide })
  }
}

/** The question alone, without how it is told apart. */
export const queryOf = ({ by: _by, ...query }: NumberView): NumberQuery => query
