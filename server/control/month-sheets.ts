/** The sheets of a month as the figures are now: one province's, or all at once. */
import { openMonth, type MonthRevision } from '../domain/month-close.ts'
import { sheetRows, sumFigures, type Counted } from '../domain/month-sheet.ts'
import type { Province } from '../domain/province.ts'
import type { Measure, ReportSheet, Signer } from '../domain/report-sheet.ts'
import { tallySigns } from '../domain/sign-reach.ts'
import { compareThai } from '../domain/thai.ts'
import { spanOfMonth } from '../domain/time.ts'
import type { CatalogueStore } from './ports/catalogue.ts'
import type { Clock } from './ports/clock.ts'
import type { MonthCounts, MonthStore, TypedStore } from './ports/months.ts'

interface Parts {
  catalogue: CatalogueStore
  months: Pick<MonthStore, 'measureOf'>
  monthCounts: MonthCounts
  typed: TypedStore
  provinces: ReadonlyMap<string, Province>
  clock: Clock
}
export type MonthSheets = ReturnType<typeof createMonthSheets>

export const signerOf = ({ name, position, at }: Signer): Signer => ({ name, position, at })

function byProvince<T extends { province: string }>(rows: readonly T[]): Map<string, T[]> {
  const map = new Map<string, T[]>()
  for (const row of rows) map.set(row.province, [...(map.get(row.province) ?? []), row])
  return map
}

export function createMonthSheets({ catalogue, months, monthCounts, typed, provinces, clock }: Parts) {
  /** As the month's certified forms do, so that all of a month can be added up; the setting, while there is none. */
  const measureOf = async (month: string): Promise<Measure> => (await months.measureOf(month)) ?? catalogue.read().settings.measure

  interface Found {
    measure: Measure
    counted: Counted[]
    typed: Parameters<typeof sheetRows>[0]['typed']
    signs: ReportSheet['signs']
  }
  /** The sheet of a revision that is not certified, as of now. */
  const compose = (province: Province, revision: MonthRevision, { measure, counted, typed, signs }: Found): ReportSheet => {
    const { zeros, groupSpan, signatures } = catalogue.read().settings
    const rows = sheetRows({ counted, typed, zeros, ours: signs.of > 0 })
    return {
      province: province.code,
      provinceName: province.nameTh,
      month: revision.month,
      measure,
      groupSpan,
      signatures,
      state: revision.state,
      revision: revision.revision,
      reason: revision.restated?.reason ?? null,
      asOf: clock.now(),
      signs,
      rows,
      total: sumFigures(rows.map(({ figures }) => figures)),
      reporter: revision.state === 'open' ? null : signerOf(revision.reporter),
      certifier: revision.state === 'certified' ? signerOf(revision.certifier) : null,
      adjustments: []
    }
  }

  return {
    /** Of one revision; also of a certified one, to see what it would be now. */
    async live(province: Province, revision: MonthRevision): Promise<ReportSheet> {
      const { month } = revision
      const { code } = province
      const measure = await measureOf(month)
      const counted = await monthCounts.titles(month, measure, code)
      const signs = tallySigns(await monthCounts.reaches(month, code), spanOfMonth(month))
      return compose(province, revision, { measure, counted, typed: await typed.of(code, month), signs })
    },

    /** Every province's in Thai order: certified ones as they were certified, the others as of now. `newest` are the revisions there are. */
    async national(month: string, newest: ReadonlyMap<string, MonthRevision>): Promise<ReportSheet[]> {
      const span = spanOfMonth(month)
      const measure = await measureOf(month)
      const [counted, figures, reaches] = [
        byProvince(await monthCounts.titles(month, measure)),
        byProvince(await typed.all(month)),
        byProvince(await monthCounts.reaches(month))
      ]
      return [...provinces.values()]
        .sort((a, b) => compareThai(a.nameTh, b.nameTh))
        .map((province) => {
          const { code } = province
          const revision = newest.get(code) ?? openMonth(code, month)
          if (revision.state === 'certified') return revision.sheet
          return compose(province, revision, {
            measure,
            counted: counted.get(code) ?? [],
            typed: figures.get(code) ?? [],
            signs: tallySigns(reaches.get(code) ?? [], span)
          })
        })
    },

    measureOf,

    /** What is counted now, by the measure a sheet was made with. */
    counted: (province: string, month: string, measure: Measure): Promise<Counted[]> => monthCounts.titles(month, measure, province)
  }
}
