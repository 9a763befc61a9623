/** The closing of a province's month: open → reported → certified, and from there a numbered restatement that goes the same way. Pure. */
import { z } from 'zod'
import { Failure } from './failure.ts'
import { PersonRef, ProvinceCode } from './ids.ts'
import { Month } from './report.ts'
import { ReportSheet, Signer } from './report-sheet.ts'

/** A signature and the account it was given from. */
export const Signature = Signer.extend({ account: z.string() })
export type Signature = z.infer<typeof Signature>

/** Who asked for a change of what was signed already, when (UTC ms) and why. */
export const Objection = z.object({ by: PersonRef, at: z.number().int(), reason: z.string() })
export type Objection = z.infer<typeof Objection>

const revision = {
  province: ProvinceCode,
  month: Month,
  /** 0: the first; n: ฉบับแก้ไขครั้งที่ n. */
  revision: z.number().int().min(0),
  /** Why there is this revision; null in the first. */
  restated: Objection.nullable()
}
/** One revision of a province's month. `sheet` is what the newest signature stands under. */
export const MonthRevision = z.discriminatedUnion('state', [
  /** `returned`: it had been reported and was given back. */
  z.object({ ...revision, state: z.literal('open'), returned: Objection.nullable() }),
  z.object({ ...revision, state: z.literal('reported'), reporter: Signature, sheet: ReportSheet }),
  z.object({ ...revision, state: z.literal('certified'), reporter: Signature, certifier: Signature, sheet: ReportSheet })
])
export type MonthRevision = z.infer<typeof MonthRevision>
type In<S extends MonthRevision['state']> = Extract<MonthRevision, { state: S }>

/** Throws Failure `wrong-state` unless it is. */
export function mustBe<S extends MonthRevision['state']>(month: MonthRevision, state: S): asserts month is In<S> {
  if (month.state !== state) throw new Failure('wrong-state', { what: `report ${month.province} ${month.month}`, expected: state, received: month.state })
}

const same = ({ province, month, revision, restated }: MonthRevision) => ({ province, month, revision, restated })

export const openMonth = (province: string, month: string): In<'open'> => ({
  province,
  month,
  revision: 0,
  restated: null,
  state: 'open',
  returned: null
})

/** ผู้รายงาน signs what the sheet says. */
export function report(month: MonthRevision, reporter: Signature, sheet: ReportSheet): In<'reported'> {
  mustBe(month, 'open')
  return { ...same(month), state: 'reported', reporter, sheet }
}

/** Given back before it was certified: no new revision, since nothing was sent. */
export function giveBack(month: MonthRevision, returned: Objection): In<'open'> {
  mustBe(month, 'reported')
  return { ...same(month), state: 'open', returned }
}

/** ผู้รับรองรายงาน signs and locks; another person than the reporter, unless `reporterMayCertify`. */
export function certify(month: MonthRevision, certifier: Signature, sheet: ReportSheet, { reporterMayCertify }: { reporterMayCertify: boolean }): In<'certified'> {
  mustBe(month, 'reported')
  if (month.reporter.account === certifier.account && !reporterMayCertify) throw new Failure('own-report')
  return { ...same(month), state: 'certified', reporter: month.reporter, certifier, sheet }
}

/** The next revision, open again; the certified one stays as it is. */
export function restate(month: MonthRevision, restated: Objection): In<'open'> {
  mustBe(month, 'certified')
  return { province: month.province, month: month.month, revision: month.revision + 1, restated, state: 'open', returned: null }
}
