/** Accepted plays and their counts. Times are UTC ms. */
import type { QuarantineReason } from '../../domain/ledger.ts'
import type { PlayRecord } from '../../domain/record.ts'

/** What a sealed record's place in the ledger is. */
export type RecordOutcome =
  | { seq: number; verdict: 'counted' | 'known' }
  | { seq: number; verdict: 'quarantined'; reason: QuarantineReason }

export interface LedgerBatch {
  sign: string
  /** Province of the sign at this moment, kept with the counts. */
  province: string
  epoch: number
  oldest: number
  boots: { boot: string; offsetMs: number }[]
  records: PlayRecord[]
  /** Server time of arrival. */
  at: number
}

/** Sealed records in, each once; durable before the answer. */
export interface Ledger {
  /** Which epoch a journal continues, or a new one if it is unknown, another's, or went back in time. */
  open(sign: string, journal: { journal: string; epoch: number; seq: number }, at: number): Promise<{ epoch: number; cursor: number }>
  /** Applies in order what follows the cursor. An epoch that is not the sign's answers its cursor and applies nothing. */
  accept(batch: LedgerBatch): Promise<{ epoch: number; cursor: number; records: RecordOutcome[] }>
}

export interface CountRow {
  sign: string
  province: string
  slide: string
  revision: number
  title: string
  /** UTC hour since 1970. */
  hour: number
  completed: number
  interrupted: number
  failed: number
  shownMs: number
}

/** Sums over hours `[fromHour, untilHour)`. */
export interface CountQuery {
  fromHour: number
  untilHour: number
  province?: string | undefined
}

export interface CountSum extends Omit<CountRow, 'sign' | 'province' | 'slide' | 'revision' | 'title' | 'hour'> {
  /** Province code, slide id or sign id; empty in a total. */
  key: string
  title: string | null
  signs: number
}

export interface CountStore {
  sums(by: 'province' | 'slide' | 'sign', query: CountQuery): Promise<CountSum[]>
  /** All of it as one sum, or none if nothing was counted. */
  total(query: CountQuery): Promise<CountSum[]>
  /** Completed plays by slide title, for the form. */
  titles(query: CountQuery): Promise<{ title: string; completed: number }[]>
}
