import type { Outcome } from '../domain/record.ts'

/** What was counted of one revision on one sign of one province. */
export interface Counted extends Record<Outcome, number> {
  sign: string
  slide: string
  revision: number
  province: string
  shown_ms: number
}

/** Tables beside the evidence and the hours. Days are Bangkok's since 1970. */
export interface LedgerTables {
  play_day: Counted & { day: number }
  /** `month`: its first day. */
  play_month: Counted & { month: number }
  play_dirty: { sign: string; day: number }
  manifest_shown: { sign: string; at: number; version: string }
  evidence_watermark: { one: 1; at: number }
}
