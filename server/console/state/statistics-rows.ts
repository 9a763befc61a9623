import type { Province } from '../../domain/province.ts'
import { compareThai } from '../../domain/thai.ts'
import type { StatisticsRow } from '../../protocol/views.ts'

const nothing = { completed: 0, interrupted: 0, failed: 0, shownMs: 0, signs: 0 }

/** A row for every province, those without plays too, in dictionary order of Thai. */
export function provinceRows(rows: readonly StatisticsRow[], provinces: readonly Province[]): StatisticsRow[] {
  const byCode = new Map(rows.map((row) => [row.key, row]))
  return [...provinces]
    .sort((a, b) => compareThai(a.nameTh, b.nameTh))
    .map(({ code, nameTh }) => ({ ...nothing, ...byCode.get(code), key: code, label: nameTh }))
}

type Sums = Pick<StatisticsRow, 'completed' | 'interrupted' | 'failed' | 'shownMs'>

export function totalOf(rows: readonly StatisticsRow[]): Sums {
  const sum: Sums = { completed: 0, interrupted: 0, failed: 0, shownMs: 0 }
  for (const row of rows) {
    sum.completed += row.completed
    sum.interrupted += row.interrupted
    sum.failed += row.failed
    sum.shownMs += row.shownMs
  }
  return sum
}
