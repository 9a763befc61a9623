/** Planned against played as a table, for a file. */
import type { PlannedQuery, PlannedView } from './planned.ts'
import type { PrintedTable } from './ports/printing.ts'
import { firstHeads } from './statistics-view.ts'

const columns = ['due', 'met', 'unexplained', 'interrupted', 'failed', 'late', 'quarantined', 'lost', 'dark', 'unreported', 'unplanned'] as const
const heads: Record<(typeof columns)[number], string> = {
  due: 'ตามแผน',
  met: 'แสดงครบตามแผน',
  unexplained: 'อธิบายไม่ได้',
  interrupted: 'ถูกขัดจังหวะ',
  failed: 'แสดงไม่ได้',
  late: 'ข้ามเพราะภาพก่อนค้าง',
  quarantined: 'กักไว้',
  lost: 'ข้อมูลสูญหาย',
  dark: 'ป้ายดับหรือนอกเวลา',
  unreported: 'ออฟไลน์ ยังไม่รายงาน',
  unplanned: 'เกินแผน'
}

/** A row for each of the view's, and its total last. */
export function plannedTable({ rows, total }: Pick<PlannedView, 'rows' | 'total'>, { by, from, to }: Pick<PlannedQuery, 'by' | 'from' | 'to'>): PrintedTable {
  return {
    title: `planned-${by}-${from}-${to}`,
    heads: [firstHeads[by], ...columns.map((column) => heads[column])],
    rows: [...rows, { ...total, label: 'รวม' }].map((row) => [row.label, ...columns.map((column) => row[column])])
  }
}
