import { z } from 'zod'
import { Id, ProvinceCode, Sha256 } from '../../domain/ids.ts'
import { quarantineReasons } from '../../domain/ledger.ts'
import { Region } from '../../domain/province.ts'
import { Outcome } from '../../domain/record.ts'
import { Day } from '../../domain/report.ts'
import { route } from '../route.ts'
import { StatisticsRow } from '../views.ts'

/** `campaign`: by playlist; a play counts for every playlist that asked for it, so that these may add up to more than the total. */
export const statisticsBy = ['nation', 'region', 'province', 'sign', 'slide', 'campaign', 'day', 'hour'] as const
export type StatisticsBy = (typeof statisticsBy)[number]

export const plannedBy = ['nation', 'province', 'sign', 'slide', 'day', 'hour'] as const
export type PlannedBy = (typeof plannedBy)[number]

/** Bangkok dates, both included; whoever is bound to a province sees only that. */
const range = {
  from: Day,
  to: Day,
  region: Region.optional(),
  province: ProvinceCode.optional(),
  sign: Id.optional()
}
const counted = { ...range, slide: Id.optional(), /** Leaves the other outcomes at nought. */ outcome: Outcome.optional() }
const whole = z.number().int()
const outcomeCounts = { completed: whole, interrupted: whole, failed: whole }

/** Rows are asked for in pages: `after` is the `next` of the page before. */
const paged = { after: z.string().max(300).optional(), limit: z.coerce.number().int().min(1).max(500).default(100) }
const page = <T extends z.ZodType>(row: T) => z.object({ rows: z.array(row), /** null: that was all. */ next: z.string().nullable() })

export const HeatCell = z.object({ /** 0: Monday. */ weekday: whole, hour: whole, ...outcomeCounts, shownMs: z.number() })
export const Trend = z.object({ step: z.enum(['hour', 'day', 'month']), rows: z.array(StatisticsRow) })

/** A sealed record as it came, with what was made of it. Times are UTC ms. */
export const EvidenceRow = z.object({
  sign: z.string(),
  province: z.string(),
  epoch: whole,
  seq: whole,
  boot: z.string(),
  manifest: Sha256,
  firstPlay: whole,
  lastPlay: whole,
  startedAt: z.number(),
  /** How long from the start of the first play to the end of the last, ms. */
  lastedMs: z.number(),
  arrivedAt: whole,
  /** Where it was counted, hours since 1970 in UTC; null: nowhere. */
  hour: whole.nullable(),
  verdict: z.enum(['counted', 'known', 'quarantined']),
  reason: z.enum(quarantineReasons).nullable(),
  tallies: z.array(z.object({ slide: z.string(), outcome: Outcome, reason: z.string().nullable(), plays: whole, shownMs: z.number() })),
  /** sha256 of the record as it was kept. */
  digest: Sha256
})
/** Why plays were not counted. `known`: they were counted before. */
export const UncountedReason = z.enum([...quarantineReasons, 'known'])
export const Quarantine = page(EvidenceRow).extend({
  counts: z.array(z.object({ reason: UncountedReason, records: whole, plays: whole }))
})
/** Numbers `[fromSeq, untilSeq)` that the sign no longer had. */
export const GapRow = z.object({ sign: z.string(), epoch: whole, fromSeq: whole, untilSeq: whole, at: whole })

/** Due = met + interrupted + failed + late + quarantined + lost + dark + unreported + unexplained. */
export const PlannedRow = z.object({
  key: z.string(),
  label: z.string(),
  due: whole,
  /** Completed, all of them: those that were due and others. */
  played: whole,
  /** Due ones that were completed. */
  met: whole,
  interrupted: whole,
  failed: whole,
  /** Left out while the slide before stood too long. */
  late: whole,
  quarantined: whole,
  /** In records that are lost for ever. */
  lost: whole,
  /** The sign was off. */
  dark: whole,
  /** After the last that the sign has sent. */
  unreported: whole,
  /** Must be nought. */
  unexplained: whole,
  /** Plays, of any outcome, beyond what was due. */
  unplanned: whole
})
export const Planned = z.object({
  rows: z.array(PlannedRow),
  total: PlannedRow,
  /** Where plays are unexplained. */
  unexplainedSigns: z.array(z.object({ sign: z.string(), name: z.string(), unexplained: whole })),
  /** From when on there is evidence to compare, UTC ms; null: of all. */
  evidenceFrom: z.number().nullable()
})

export const Today = z.object({
  /** UTC ms: the day is reckoned up to here. */
  at: whole,
  /** Provinces that have signs. `due`: the slots that have begun on their signs; `played`: completed, as far as signs have sent. */
  provinces: z.array(z.object({ code: ProvinceCode, due: whole, played: whole }))
})
export type Today = z.infer<typeof Today>

const behind = { from: Day, to: Day, sign: Id, slide: Id.optional(), hour: z.coerce.number().int().min(0).max(23).optional() }
const uncounted = { ...range, reason: UncountedReason.optional() }
const format = z.enum(['csv', 'xlsx'])

/** The contract of numbers. */
export const numbersApi = {
  /** By province: always all of them (or the one asked for), in Thai order; by day and hour: none left out. */
  statistics: route({
    method: 'get',
    path: '/api/statistics',
    access: 'see',
    reach: 'province',
    query: z.object({ ...counted, by: z.enum(statisticsBy) }),
    response: z.array(StatisticsRow)
  }),
  /** `detail`: a row for each day, sign and revision. */
  statisticsFile: route({
    method: 'get',
    path: '/api/statistics/file',
    access: 'see',
    reach: 'province',
    query: z.object({ ...counted, by: z.enum([...statisticsBy, 'detail']), format }),
    response: z.unknown(),
    file: true
  }),
  /** Always 168 cells, Monday's first hour first. */
  heat: route({ method: 'get', path: '/api/statistics/heat', access: 'see', reach: 'province', query: z.object(counted), response: z.array(HeatCell) }),
  /** By hour up to 3 days, by day up to 92, by month beyond. */
  trend: route({ method: 'get', path: '/api/statistics/trend', access: 'see', reach: 'province', query: z.object(counted), response: Trend }),
  planned: route({
    method: 'get',
    path: '/api/planned',
    access: 'see',
    reach: 'province',
    query: z.object({ ...range, slide: Id.optional(), by: z.enum(plannedBy) }),
    response: Planned
  }),
  /** Today so far, quickly: `planned` says why what was due was not played. */
  today: route({ method: 'get', path: '/api/today', access: 'see', response: Today }),
  plannedFile: route({
    method: 'get',
    path: '/api/planned/file',
    access: 'see',
    reach: 'province',
    query: z.object({ ...range, slide: Id.optional(), by: z.enum(plannedBy), format }),
    response: z.unknown(),
    file: true
  }),
  /** The records behind a number, oldest first; `hour` (Bangkok) narrows a range of one day. */
  evidence: route({
    method: 'get',
    path: '/api/evidence',
    access: 'see',
    query: z.object({ ...behind, ...paged }),
    response: page(EvidenceRow)
  }),
  /** A row for each tally of each record. */
  evidenceFile: route({ method: 'get', path: '/api/evidence/file', access: 'see', query: z.object({ ...behind, format }), response: z.unknown(), file: true }),
  /** What came in these days and was not counted, newest first, and how much by reason. */
  quarantine: route({
    method: 'get',
    path: '/api/quarantine',
    access: 'see',
    reach: 'province',
    query: z.object({ ...uncounted, ...paged }),
    response: Quarantine
  }),
  quarantineFile: route({ method: 'get', path: '/api/quarantine/file', access: 'see', reach: 'province', query: z.object({ ...uncounted, format }), response: z.unknown(), file: true }),
  gaps: route({ method: 'get', path: '/api/gaps', access: 'see', reach: 'province', query: z.object({ ...range, ...paged }), response: page(GapRow) })
} as const
