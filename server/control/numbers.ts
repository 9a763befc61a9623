/** Statistics, read from the ledger's hourly counts. */
import { Failure } from '../domain/failure.ts'
import type { Province } from '../domain/province.ts'
import type { Person } from '../domain/roles.ts'
import { compareThai } from '../domain/thai.ts'
import { dateOf, hourOf, spanOfDate } from '../domain/time.ts'
import { allow } from './allow.ts'
import type { CountStore, CountSum } from './ports/ledger.ts'
import type { SignStore } from './ports/signs.ts'

interface Parts {
  counts: CountStore
  signs: SignStore
  provinces: ReadonlyMap<string, Province>
}
export interface StatisticsQuery {
  /** Bangkok dates, both included. */
  from: string
  to: string
  by: 'province' | 'slide' | 'day' | 'sign'
  province?: string | undefined
}
export interface StatisticsRow {
  key: string
  label: string
  completed: number
  interrupted: number
  failed: number
  shownMs: number
  signs: number
}
export type Numbers = ReturnType<typeof createNumbers>

const nothing = { completed: 0, interrupted: 0, failed: 0, shownMs: 0, signs: 0 }

export function createNumbers({ counts, signs, provinces }: Parts) {
  const byProvince = (sums: readonly CountSum[], only: string | undefined): StatisticsRow[] => {
    const found = new Map(sums.map((sum) => [sum.key, sum]))
    return [...provinces.values()]
      .filter(({ code }) => only === undefined || code === only)
      .sort((a, b) => compareThai(a.nameTh, b.nameTh))
      .map(({ code, nameTh }) => ({ ...nothing, ...figures(found.get(code)), key: code, label: nameTh }))
  }
  const figures = (sum: CountSum | undefined) =>
    sum && { completed: sum.completed, interrupted: sum.interrupted, failed: sum.failed, shownMs: sum.shownMs, signs: sum.signs }

  /** Hours rolled up into Bangkok days; the number of signs in a day is asked day by day, since it does not add up. */
  const byDay = async ({ from, to, province }: StatisticsQuery): Promise<StatisticsRow[]> => {
    const rows: StatisticsRow[] = []
    for (let day = from; day <= to; day = dateOf(spanOfDate(day).until)) {
      const span = spanOfDate(day)
      const [sum] = await counts.total({ fromHour: hourOf(span.from), untilHour: hourOf(span.until), province })
      rows.push({ ...nothing, ...figures(sum), key: day, label: day })
    }
    return rows
  }

  return {
    async statistics(person: Person, query: StatisticsQuery): Promise<StatisticsRow[]> {
      allow(person, 'see')
      const { from, to, by, province } = query
      const hours = { fromHour: hourOf(spanOfDate(from).from), untilHour: hourOf(spanOfDate(to).until), province }
      if (hours.untilHour <= hours.fromHour)
        throw new Failure('bad-input', { what: 'to', expected: `a date from ${from} on`, received: to })
      if (hours.untilHour - hours.fromHour > 366 * 24)
        throw new Failure('bad-input', { what: 'to', expected: 'at most 366 days', received: `${from} – ${to}` })
      if (by === 'day') return byDay(query)
      const sums = await counts.sums(by, hours)
      if (by === 'province') return byProvince(sums, province)
      const names = by === 'sign' ? new Map((await signs.all()).map(({ id, name }) => [id, name])) : undefined
      return sums
        .map((sum) => ({ ...nothing, ...figures(sum), key: sum.key, label: names?.get(sum.key) ?? sum.title ?? sum.key }))
        .sort((a, b) => b.completed - a.completed || compareThai(a.label, b.label))
    }
  }
}
