import { compareThai } from '../../domain/thai.ts'
import type { StatisticsRow } from '../../protocol/views.ts'

export const sortColumns = ['completed', 'interrupted', 'failed', 'shownMs', 'signs', 'uptime'] as const
export type SortColumn = (typeof sortColumns)[number] | 'label'

/** Names and times upwards (in dictionary order of Thai; times by their key), numbers downwards; what is equal stays as it was. */
export function sortRows<Row extends StatisticsRow>(rows: readonly Row[], column: SortColumn, isTime: boolean): Row[] {
  if (column === 'label') return rows.toSorted((a, b) => (isTime ? (a.key < b.key ? -1 : a.key > b.key ? 1 : 0) : compareThai(a.label, b.label)))
  return rows.toSorted((a, b) => (b[column] ?? -1) - (a[column] ?? -1))
}
