/** All provinces' months as one: who has reported, certified, is late, and what it comes to. For the ICT centre. */
import { deadlineOf, isLate, ministryDay } from '../domain/deadlines.ts'
import type { MonthRevision } from '../domain/month-close.ts'
import { mergeRows, sumFigures } from '../domain/month-sheet.ts'
import type { Province } from '../domain/province.ts'
import type { Numerals, ReportSheet, RollUp, RollUpProvince } from '../domain/report-sheet.ts'
import { Failure } from '../domain/failure.ts'
import type { Person } from '../domain/roles.ts'
import { allow } from './allow.ts'
import type { MonthSheets } from './month-sheets.ts'
import type { Clock } from './ports/clock.ts'
import type { MonthStore } from './ports/months.ts'
import type { Printed, Printing } from './ports/printing.ts'
import { certifiedAt, reportedAt } from './report-views.ts'

interface Parts {
  months: MonthStore
  sheets: MonthSheets
  printing: Printing
  provinces: ReadonlyMap<string, Province>
  clock: Clock
}
export type RollUps = ReturnType<typeof createRollUps>

export function createRollUps({ months, sheets, printing, provinces, clock }: Parts) {
  const rollUp = async (person: Person, month: string): Promise<RollUp> => {
    allow(person, 'see', null)
    const first = new Map<string, MonthRevision>()
    const newest = new Map<string, MonthRevision>()
    for (const revision of await months.all(month)) {
      if (!first.has(revision.province)) first.set(revision.province, revision)
      newest.set(revision.province, revision)
    }
    const all = await sheets.national(month, newest)
    const now = clock.now()
    const line = (sheet: ReportSheet): RollUpProvince => {
      const province = provinces.get(sheet.province)
      if (province === undefined) throw new Failure('not-found', { what: `province ${sheet.province}` })
      const current = newest.get(sheet.province)
      return {
        province: sheet.province,
        provinceName: sheet.provinceName,
        region: province.region,
        state: sheet.state,
        revision: sheet.revision,
        reportedAt: reportedAt(current),
        certifiedAt: current === undefined ? null : certifiedAt(current),
        late: isLate(month, reportedAt(first.get(sheet.province)), now),
        signs: sheet.signs,
        total: sheet.total
      }
    }
    return {
      month,
      measure: await sheets.measureOf(month),
      asOf: now,
      dueAt: deadlineOf(month, ministryDay).dueAt,
      provinces: all.map(line),
      messages: mergeRows(all.flatMap(({ rows }) => rows)),
      total: sumFigures(all.map(({ total }) => total))
    }
  }
  return {
    rollUp,
    async file(person: Person, month: string, format: 'xlsx' | 'pdf', numerals: Numerals): Promise<Printed> {
      return printing.rollUp(await rollUp(person, month), format, numerals)
    }
  }
}
