/** A province's month as a person may see it, and what that person may do with it. */
import { deadlineOf, isLate, ministryDay, readyAt, type Deadline } from '../domain/deadlines.ts'
import { Failure } from '../domain/failure.ts'
import { openMonth, type MonthRevision, type Objection } from '../domain/month-close.ts'
import { differences } from '../domain/month-sheet.ts'
import type { Province } from '../domain/province.ts'
import type { ReportSheet } from '../domain/report-sheet.ts'
import { maySignFor, type Person } from '../domain/roles.ts'
import { monthOf, spanOfMonth } from '../domain/time.ts'
import type { TypedRow } from '../domain/typed-figures.ts'
import { allow } from './allow.ts'
import { sha256 } from './digest.ts'
import type { MonthSheets } from './month-sheets.ts'
import type { CatalogueStore } from './ports/catalogue.ts'
import type { Clock } from './ports/clock.ts'
import type { MonthStore, TypedStore } from './ports/months.ts'

interface Parts {
  catalogue: CatalogueStore
  months: MonthStore
  typed: TypedStore
  sheets: MonthSheets
  provinces: ReadonlyMap<string, Province>
  firstMonth: () => Promise<string | undefined>
  clock: Clock
}
export type ReportDeed = 'type' | 'report' | 'give-back' | 'certify' | 'restate'
type Difference = ReportSheet['adjustments'][number]
export interface ReportView {
  sheet: ReportSheet
  seen: string
  typed: TypedRow[]
  returned: Objection | null
  sinceReported: Difference[]
  revisions: { revision: number; restated: Objection | null; reportedAt: number | null; certifiedAt: number | null }[]
  files: Awaited<ReturnType<MonthStore['files']>>
  deadlines: { readyAt: number; ministry: Deadline; district: Deadline | null; late: boolean }
  deeds: ReportDeed[]
}
export interface MonthLine {
  month: string
  state: MonthRevision['state']
  revision: number
  reportedAt: number | null
  certifiedAt: number | null
  late: boolean
}
export type ReportViews = ReturnType<typeof createReportViews>

/** Stands for what a signature is given to. */
export const seenOf = ({ revision, measure, rows }: ReportSheet): string => sha256(JSON.stringify({ revision, measure, rows }))

export const reportedAt = (month: MonthRevision | undefined): number | null => (month === undefined || month.state === 'open' ? null : month.reporter.at)
export const certifiedAt = (month: MonthRevision): number | null => (month.state === 'certified' ? month.certifier.at : null)

export function createReportViews({ catalogue, months, typed, sheets, provinces, firstMonth, clock }: Parts) {
  const provinceOf = (code: string): Province => {
    const province = provinces.get(code)
    if (province === undefined) throw new Failure('not-found', { what: `province ${code}` })
    return province
  }
  const standing = async (code: string, month: string) => {
    const { edition, revisions } = await months.read(code, month)
    return { edition, revisions, newest: revisions.at(-1) ?? openMonth(code, month) }
  }
  const deedsOf = (person: Person, newest: MonthRevision): ReportDeed[] => {
    const reports = maySignFor(person, 'report', newest.province)
    const certifies = maySignFor(person, 'certify-reports', newest.province)
    switch (newest.state) {
      case 'open':
        return [...(reports && clock.now() >= spanOfMonth(newest.month).from ? ['type' as const] : []), ...(reports && clock.now() >= readyAt(newest.month) ? ['report' as const] : [])]
      case 'reported': {
        const other = newest.reporter.account !== person.id || catalogue.read().settings.reporterMayCertify
        return [...(reports || certifies ? ['give-back' as const] : []), ...(certifies && other ? ['certify' as const] : [])]
      }
      case 'certified':
        return certifies ? ['restate'] : []
    }
  }

  const view = async (person: Person, code: string, month: string, asked?: number): Promise<ReportView> => {
    allow(person, 'see', code)
    const province = provinceOf(code)
    const { revisions, newest } = await standing(code, month)
    const shown = asked === undefined ? newest : [...revisions, newest].find(({ revision }) => revision === asked)
    if (shown === undefined) throw new Failure('not-found', { what: `revision ${String(asked)}` })
    const sheet = shown.state === 'certified' ? shown.sheet : await sheets.live(province, shown)
    const sinceSigned = shown.state === 'open' ? [] : differences(shown.sheet.rows, await sheets.counted(code, month, shown.sheet.measure))
    const districtDay = catalogue.read().settings.districtDays[code]
    return {
      sheet: shown.state === 'certified' ? { ...sheet, adjustments: sinceSigned } : sheet,
      seen: seenOf(sheet),
      typed: await typed.of(code, month),
      returned: shown.state === 'open' ? shown.returned : null,
      sinceReported: shown.state === 'reported' ? sinceSigned : [],
      revisions: (revisions.length === 0 ? [newest] : revisions).map((each) => ({
        revision: each.revision,
        restated: each.restated,
        reportedAt: reportedAt(each),
        certifiedAt: certifiedAt(each)
      })),
      files: (await months.files(code, month)).filter(({ revision }) => revision === shown.revision),
      deadlines: {
        readyAt: readyAt(month),
        ministry: deadlineOf(month, ministryDay),
        district: districtDay === undefined ? null : deadlineOf(month, districtDay),
        late: isLate(month, reportedAt(revisions[0]), clock.now())
      },
      deeds: shown === newest ? deedsOf(person, newest) : []
    }
  }

  /** Every month since the first publication, the newest first. */
  const history = async (person: Person, code: string): Promise<MonthLine[]> => {
    allow(person, 'see', code)
    const now = clock.now()
    const current = monthOf(now)
    const kept = Map.groupBy(await months.history(provinceOf(code).code), ({ month }) => month)
    const lines: MonthLine[] = []
    for (let month = (await firstMonth()) ?? current; month <= current; month = monthOf(spanOfMonth(month).until)) {
      const revisions = kept.get(month) ?? []
      const newest = revisions.at(-1) ?? openMonth(code, month)
      const { state, revision } = newest
      const late = isLate(month, reportedAt(revisions[0]), now)
      lines.unshift({ month, state, revision, reportedAt: reportedAt(newest), certifiedAt: certifiedAt(newest), late })
    }
    return lines
  }

  return { provinceOf, standing, view, history }
}
