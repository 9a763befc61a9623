/** The records behind the counts. Times are UTC ms. */
import type { QuarantineReason } from '../../domain/ledger.ts'
import type { PlayRecord } from '../../domain/record.ts'

export interface Evidence {
  sign: string
  province: string
  epoch: number
  record: PlayRecord
  digest: string
  verdict: 'counted' | 'known' | 'quarantined'
  reason: QuarantineReason | null
  startedAt: number
  arrivedAt: number
  /** Where it was counted. */
  hour: number | null
}
export type Uncounted = QuarantineReason | 'known'

export interface Scope {
  province?: string | readonly string[] | undefined
  sign?: string | undefined
}
/** Where a page goes on, as the page before said. */
export interface Paging {
  after?: string | undefined
  limit: number
}
export interface Page<Row> {
  rows: Row[]
  next: string | null
}
export interface Gap {
  sign: string
  epoch: number
  fromSeq: number
  untilSeq: number
  at: number
}

export interface EvidenceStore {
  /** Of records that began in `[from, until)`, oldest first; with a slide, only those that played it. */
  behind(query: { sign: string; from: number; until: number; slide?: string | undefined }, paging: Paging): Promise<Page<Evidence>>
  /** Arrived in `[from, until)` and not counted, newest first. */
  uncounted(query: Scope & { from: number; until: number; reason?: Uncounted | undefined }, paging: Paging): Promise<Page<Evidence>>
  reasons(query: Scope & { from: number; until: number }): Promise<{ reason: Uncounted; records: number; plays: number }[]>
  /** Found in `[from, until)`, newest first; a gap is where its sign stands. */
  gaps(query: Scope & { from: number; until: number }, paging: Paging): Promise<Page<Gap>>
  /**
   * One sign's records that stand where its plays were and began in `[from, until)`, with the one before and the one after, and what came
   * since `from` and was quarantined; oldest first.
   */
  around(sign: string, from: number, until: number): Promise<Evidence[]>
  /** Numbers the sign had no more. */
  gapsOf(sign: string): Promise<Gap[]>
  /** What the sign has shown since when, oldest first. */
  shown(sign: string): Promise<{ at: number; version: string }[]>
  /** Every sign's, from what it showed at a moment on; by sign, oldest first. */
  shownFrom(at: number): Promise<{ sign: string; at: number; version: string }[]>
  /** Of what began before, evidence may have been dropped; 0: of nothing. */
  watermark(): Promise<number>
  /** Drops evidence that began and came before `before`, at the most so many records; resolves to how many. Counts stay. */
  drop(before: number, most: number): Promise<number>
}
