/** The monthly form as it is printed, and what is made of all provinces' forms. */
import { z } from 'zod'
import { ProvinceCode } from './ids.ts'
import { Region } from './province.ts'
import { Month } from './report.ts'

/** The form's six columns, in their order on paper. Ours is `digitalBillboard`; the others are typed by the province. */
export const channels = ['online', 'onAir', 'onGround', 'digitalBillboard', 'community', 'documents'] as const
export const Channel = z.enum(channels)
export type Channel = z.infer<typeof Channel>

/** What the Digital Billboard column counts. */
export const measures = ['plays', 'days', 'signs', 'publications'] as const
export const Measure = z.enum(measures)
export type Measure = z.infer<typeof Measure>

/** Whole and at least 0; null prints as a blank cell. */
const Cell = z.number().int().min(0).max(1_000_000_000).nullable()
export const ChannelFigures = z.object({
  online: Cell,
  onAir: Cell,
  onGround: Cell,
  digitalBillboard: Cell,
  community: Cell,
  documents: Cell
})
export type ChannelFigures = z.infer<typeof ChannelFigures>

/** Who signed, as they were then; `at` is UTC ms. */
export const Signer = z.object({ name: z.string(), position: z.string(), at: z.number().int() })
export type Signer = z.infer<typeof Signer>

export const SheetRow = z.object({ number: z.number().int().positive(), title: z.string(), figures: ChannelFigures })
export type SheetRow = z.infer<typeof SheetRow>

/** open → reported → certified (locked); a restatement is a new revision with its reason. */
export const monthStates = ['open', 'reported', 'certified'] as const
export const MonthState = z.enum(monthStates)
export type MonthState = z.infer<typeof MonthState>

export const GroupSpan = z.union([z.literal(5), z.literal(6)])
export const Signatures = z.enum(['both', 'reporter'])

export const ReportSheet = z.object({
  province: ProvinceCode,
  provinceName: z.string(),
  month: Month,
  measure: Measure,
  /** Columns under the heading ช่องทางเผยแพร่ประชาสัมพันธ์: 5 as in the letter, 6 with Documents and Application. */
  groupSpan: GroupSpan,
  /** Signature blocks: ผู้รายงาน alone, or with ผู้รับรองรายงาน beside it. */
  signatures: Signatures,
  state: MonthState,
  /** 0: the first; n: ฉบับแก้ไขครั้งที่ n. */
  revision: z.number().int().min(0),
  /** Why it was restated; null in the first. */
  reason: z.string().nullable(),
  /** UTC ms at which the figures were read. */
  asOf: z.number().int(),
  /** Signs whose plays of the whole month have arrived, of all that were to show. */
  signs: z.object({ complete: z.number().int(), of: z.number().int() }),
  rows: z.array(SheetRow),
  total: ChannelFigures,
  reporter: Signer.nullable(),
  certifier: Signer.nullable(),
  /** Digital Billboard as counted now less as certified, by title: never part of `rows`. */
  adjustments: z.array(z.object({ title: z.string(), difference: z.number().int() }))
})
export type ReportSheet = z.infer<typeof ReportSheet>

export const RollUpProvince = z.object({
  province: ProvinceCode,
  provinceName: z.string(),
  region: Region,
  state: MonthState,
  revision: z.number().int().min(0),
  reportedAt: z.number().int().nullable(),
  certifiedAt: z.number().int().nullable(),
  /** Not reported though the day is over, or reported after it. */
  late: z.boolean(),
  signs: z.object({ complete: z.number().int(), of: z.number().int() }),
  total: ChannelFigures
})
export type RollUpProvince = z.infer<typeof RollUpProvince>
/** All provinces of a month, for the ICT centre. */
export const RollUp = z.object({
  month: Month,
  measure: Measure,
  asOf: z.number().int(),
  /** Last instant of the deadline, UTC ms. */
  dueAt: z.number().int(),
  provinces: z.array(RollUpProvince),
  messages: z.array(SheetRow),
  total: ChannelFigures
})
export type RollUp = z.infer<typeof RollUp>

/** แบบมอบหมายข้าราชการผู้รับผิดชอบประสานงาน: its nine fields. */
export const CoordinatorForm = z.object({
  agency: z.string().trim().min(1).max(160),
  title: z.string().trim().min(1).max(40),
  name: z.string().trim().min(1).max(160),
  position: z.string().trim().max(160),
  division: z.string().trim().max(160),
  phone: z.string().trim().max(40),
  mobile: z.string().trim().max(40),
  email: z.union([z.literal(''), z.email()]),
  lineId: z.string().trim().max(60)
})
export type CoordinatorForm = z.infer<typeof CoordinatorForm>

/** Thai digits in official papers, Arabic ones on request. */
export const Numerals = z.enum(['thai', 'arabic'])
export type Numerals = z.infer<typeof Numerals>
