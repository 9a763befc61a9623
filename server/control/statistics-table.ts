/** A view of the statistics as a file, for letters. */
import type { LetterPlan } from '../domain/notice.ts'
import type { Person } from '../domain/roles.ts'
import type { Numbers } from './numbers.ts'
import type { Printed, PrintedTable, Printing } from './ports/printing.ts'

type Plan = NonNullable<LetterPlan['table']>

/** Nobody asks: an administrator decided what goes to whom. */
const ministry: Person = { id: 'schedule', username: 'schedule', name: 'ระบบป้ายเตือน', roles: ['auditor'], province: null }

const firstHead: Record<Plan['by'], string> = { province: 'จังหวัด', slide: 'สไลด์', day: 'วันที่', sign: 'ป้าย' }
const heads = ['แสดงครบ (ครั้ง)', 'ถูกขัดจังหวะ', 'แสดงไม่ได้', 'ชั่วโมงบนป้าย', 'ป้าย']
const hoursOf = (ms: number): number => Math.round(ms / 36_000) / 100

/** Makes the file of a plan. */
export const createStatisticsTable =
  (numbers: Pick<Numbers, 'statistics'>, printing: Pick<Printing, 'csv' | 'xlsx'>) =>
  async ({ by, province, format, from, to, title }: Plan): Promise<Printed> => {
    const rows = await numbers.statistics(ministry, { from, to, by, province: province ?? undefined })
    const table: PrintedTable = {
      title,
      heads: [firstHead[by], ...heads],
      rows: rows.map(({ label, completed, interrupted, failed, shownMs, signs }) => [label, completed, interrupted, failed, hoursOf(shownMs), signs])
    }
    if (format === 'xlsx')
      return { bytes: await printing.xlsx(table), mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', fileName: `${title}.xlsx` }
    let text = ''
    for await (const piece of printing.csv(table)) text += piece
    return { bytes: new TextEncoder().encode(text), mime: 'text/csv; charset=utf-8', fileName: `${title}.csv` }
  }
