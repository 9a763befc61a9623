import { z } from 'zod'
import { Deadline } from '../../domain/deadlines.ts'
import { ProvinceCode, Sha256 } from '../../domain/ids.ts'
import { Objection } from '../../domain/month-close.ts'
import { Month } from '../../domain/report.ts'
import { MonthState, Numerals, ReportSheet, RollUp } from '../../domain/report-sheet.ts'
import { MessageTitle, TypedFigures, TypedRow } from '../../domain/typed-figures.ts'
import { route } from '../route.ts'

const ofProvince = z.object({ province: ProvinceCode, month: Month })
const reason = z.string().trim().min(1).max(500)

export const ReportFormat = z.enum(['docx', 'pdf', 'xlsx', 'csv'])
/** A kept file of a certified revision: its bytes never change. */
export const CertifiedFile = z.object({
  revision: z.number().int().min(0),
  format: ReportFormat,
  numerals: Numerals,
  sha256: Sha256,
  bytes: z.number().int(),
  fileName: z.string()
})
export type CertifiedFile = z.infer<typeof CertifiedFile>

/** What the person may do with the month as it stands. */
export const ReportDeed = z.enum(['type', 'report', 'give-back', 'certify', 'restate'])
export type ReportDeed = z.infer<typeof ReportDeed>

/** A month of a province as a line of a list. UTC ms; null: not yet. */
export const MonthLine = z.object({
  month: Month,
  state: MonthState,
  revision: z.number().int().min(0),
  reportedAt: z.number().int().nullable(),
  certifiedAt: z.number().int().nullable(),
  late: z.boolean()
})
export type MonthLine = z.infer<typeof MonthLine>

export const ReportView = z.object({
  sheet: ReportSheet,
  /** Stands for the figures of the sheet: whoever signs gives it back, and is refused (`stale`) if they have changed since. */
  seen: Sha256,
  /** As typed, also what the sheet prints blank. */
  typed: z.array(TypedRow),
  /** Why it was given back, while open again. */
  returned: Objection.nullable(),
  /** Digital Billboard now less when ผู้รายงาน signed, by title; empty unless reported. */
  sinceReported: z.array(z.object({ title: z.string(), difference: z.number().int() })),
  /** All revisions, the first one first. UTC ms; null: not yet. */
  revisions: z.array(
    z.object({
      revision: z.number().int().min(0),
      restated: Objection.nullable(),
      reportedAt: z.number().int().nullable(),
      certifiedAt: z.number().int().nullable()
    })
  ),
  /** Of the shown revision; empty until it is certified. */
  files: z.array(CertifiedFile),
  deadlines: z.object({
    /** UTC ms from which the month may be signed. */
    readyAt: z.number().int(),
    ministry: Deadline,
    /** By when districts report to the province, if it has said so. */
    district: Deadline.nullable(),
    late: z.boolean()
  }),
  deeds: z.array(ReportDeed)
})
export type ReportView = z.infer<typeof ReportView>

const Signing = z.object({
  name: z.string().trim().min(1).max(160),
  position: z.string().trim().min(1).max(160),
  seen: Sha256
})
const revision = z.coerce.number().int().min(0).optional()
/** A download: the bytes of a document. */
const bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array || typeof value === 'string')

/** The contract of monthly reports and of the national roll-up. */
export const reportsApi = {
  /** The month to report next, its deadline, and how far each province one may see is; null: nothing was published yet. */
  monthWatch: route({
    method: 'get',
    path: '/api/month-watch',
    access: 'see',
    response: z.object({
      watch: z
        .object({
          month: Month,
          /** UTC ms from which it can be signed. */
          readyAt: z.number().int(),
          deadline: Deadline,
          provinces: z.array(z.object({ code: ProvinceCode, state: MonthState, late: z.boolean() }))
        })
        .nullable()
    })
  }),
  /** Every month since the first publication, the newest first. */
  reportMonths: route({ method: 'get', path: '/api/reports/:province', access: 'see', reach: 'province', params: z.object({ province: ProvinceCode }), response: z.array(MonthLine) }),
  /** The sheet as it stands, or a certified revision as it was. */
  report: route({
    method: 'get',
    path: '/api/reports/:province/:month',
    access: 'see',
    reach: 'province',
    params: ofProvince,
    query: z.object({ revision }),
    response: ReportView
  }),
  /** Until certified: made of the figures of the moment. Afterwards: the very bytes that were certified, their sha256 in the ETag. */
  reportFile: route({
    method: 'get',
    path: '/api/reports/:province/:month/file',
    access: 'see',
    reach: 'province',
    params: ofProvince,
    query: z.object({ format: ReportFormat, numerals: Numerals.default('thai'), revision }),
    file: true,
    response: bytes
  }),
  /** The five other channels of one message, whole; `own` adds a row of the province's own. */
  typeFigures: route({
    method: 'put',
    path: '/api/reports/:province/:month/rows',
    access: 'report',
    reach: 'signature',
    params: ofProvince,
    body: z.object({ title: MessageTitle, own: z.boolean().default(false), figures: TypedFigures }),
    response: ReportView
  }),
  /** Takes what was typed for a message away; what was counted stays. */
  removeFigures: route({
    method: 'delete',
    path: '/api/reports/:province/:month/rows',
    access: 'report',
    reach: 'signature',
    params: ofProvince,
    query: z.object({ title: MessageTitle }),
    response: ReportView
  }),
  /** Signs as ผู้รายงาน. */
  signReport: route({ method: 'post', path: '/api/reports/:province/:month/report', access: 'report', reach: 'signature', params: ofProvince, body: Signing, response: ReportView }),
  /** Before it is certified: opens it again, by the province's reporter or certifier. */
  giveBackReport: route({
    method: 'post',
    path: '/api/reports/:province/:month/give-back',
    access: ['report', 'certify-reports'],
    reach: 'signature',
    params: ofProvince,
    body: z.object({ reason }),
    response: ReportView
  }),
  /** Signs as ผู้รับรองรายงาน, and locks. */
  certifyReport: route({
    method: 'post',
    path: '/api/reports/:province/:month/certify',
    access: 'certify-reports',
    reach: 'signature',
    params: ofProvince,
    body: Signing,
    response: ReportView
  }),
  /** Opens the next revision of what was certified. */
  restateReport: route({
    method: 'post',
    path: '/api/reports/:province/:month/restate',
    access: 'certify-reports',
    reach: 'signature',
    params: ofProvince,
    body: z.object({ reason }),
    response: ReportView
  }),
  /** Not for people of a province. */
  rollUp: route({ method: 'get', path: '/api/roll-up/:month', access: 'see', reach: 'nation', params: z.object({ month: Month }), response: RollUp }),
  rollUpFile: route({
    method: 'get',
    path: '/api/roll-up/:month/file',
    access: 'see',
    reach: 'nation',
    params: z.object({ month: Month }),
    query: z.object({ format: z.enum(['xlsx', 'pdf']), numerals: Numerals.default('thai') }),
    file: true,
    response: bytes
  })
} as const
