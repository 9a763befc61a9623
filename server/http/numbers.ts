import type { Numbers } from '../control/numbers.ts'
import { api } from '../protocol/api.ts'
import type { Mounter } from './mount.ts'

export function mountNumbers(mount: Mounter, { numbers }: { numbers: Numbers }): void {
  mount(api.statistics, ({ person, input: { query } }) => numbers.statistics(person, query))
  mount(api.report, ({ person, input: { params } }) => numbers.report(person, params.province, params.month))
  mount(api.reportCsv, async ({ person, input: { params }, response }) => {
    const csv = await numbers.reportCsv(person, params.province, params.month)
    response.type('text/csv; charset=utf-8')
    response.attachment(`report-${params.province}-${params.month}.csv`)
    return csv
  })
}
