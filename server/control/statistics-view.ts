/** Any view of the statistics as a table, its rows made as they are asked for. */
import type { Person } from '../domain/roles.ts'
import { dayMs } from '../domain/time.ts'
import type { Numbers, NumbersQuery, StatisticsQuery } from './numbers.ts'
import type { PrintedTable } from './ports/printing.ts'

export type ViewQuery = NumbersQuery & { by: StatisticsQuery['by'] | 'detail' }

export const firstHeads: Record<StatisticsQuery['by'], string> = {
  nation: 'ประเทศ',
  region: 'ภาค',
  province: 'จังหวัด',
  sign: 'ป้าย',
  slide: 'สไลด์',
  campaign: 'เพลย์ลิสต์',
  day: 'วันที่',
  hour: 'ชั่วโมง'
}
const outcomeHeads = ['แสดงครบ (ครั้ง)', 'ถูกขัดจังหวะ', 'แสดงไม่ได้', 'ชั่วโมงบนป้าย']
const hoursOf = (ms: number): number => Math.round(ms / 36_000) / 100
const percentOf = (share: number | null | undefined): number | null => (share === null || share === undefined ? null : Math.round(share * 1000) / 10)
/** Bangkok days since 1970 read as a date. */
const dateOfDay = (day: number): string => new Date(day * dayMs).toISOString().slice(0, 10)

export function createStatisticsView(numbers: Pick<Numbers, 'check' | 'statistics' | 'detail' | 'provinceName'>) {
  async function* detail(person: Person, query: NumbersQuery): AsyncGenerator<(string | number | null)[]> {
    for await (const { day, province, sign, slide, revision, title, completed, interrupted, failed, shownMs } of numbers.detail(person, query))
      yield [dateOfDay(day), numbers.provinceName(province), sign, slide, revision, title, completed, interrupted, failed, hoursOf(shownMs)]
  }
  async function* rows(person: Person, query: StatisticsQuery): AsyncGenerator<(string | number | null)[]> {
    for (const { label, completed, interrupted, failed, shownMs, signs, uptime } of await numbers.statistics(person, query))
      yield [label, completed, interrupted, failed, hoursOf(shownMs), signs, percentOf(uptime)]
  }
  return (person: Person, { by, ...query }: ViewQuery): PrintedTable => {
    // Refused before anything of a file is on its way.
    numbers.check(person, query)
    const title = `statistics-${by}-${query.from}-${query.to}`
    return by === 'detail'
      ? { title, heads: ['วันที่', 'จังหวัด', 'ป้าย', 'สไลด์', 'ฉบับแก้ไข', 'ชื่อสไลด์', ...outcomeHeads], rows: detail(person, query) }
      : { title, heads: [firstHeads[by], ...outcomeHeads, 'ป้าย', 'เวลาที่มีภาพบนป้าย (%)'], rows: rows(person, { ...query, by }) }
  }
}
