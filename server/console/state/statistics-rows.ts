import type { StatisticsRow } from '../../protocol/views.ts'

type Sums = Pick<StatisticsRow, 'completed' | 'interrupted' | 'failed' | 'shownMs'>

export function totalOf(rows: readonly Sums[]): Sums {
  const sum: Sums = { completed: 0, interrupted: 0, failed: 0, shownMs: 0 }
  for (const row of rows) {
    sum.completed += row.completed
    sum.interrupted += row.interrupted
    sum.failed += row.failed
    sum.shownMs += row.shownMs
  }
  return sum
}
