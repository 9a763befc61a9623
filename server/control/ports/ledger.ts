/** Accepted plays and their counts. Times are UTC ms. */
import type { Now, QuarantineReason } from '../../domain/ledger.ts'
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
  /** What the time may be by any setting the server's clock had lately; absent: `at`. */
  now?: Now
}

/** Sealed records in, each once; durable before the answer. */
export interface Ledger {
  /** Which epoch a journal continues, or a new one if it is unknown, another's, or went back in time. */
  open(sign: string, journal: { journal: string; epoch: number; seq: number }, at: number): Promise<{ epoch: number; cursor: number }>
  /** Applies in order what follows the cursor. An epoch that is not the sign's answers its cursor and applies nothing. */
  accept(batch: LedgerBatch): Promise<{ epoch: number; cursor: number; records: RecordOutcome[] }>
}

/** Sums over hours `[fromHour, untilHour)`, which is not empty. */
export interface CountQuery {
  fromHour: number
  untilHour: number
  /** One, or any of these. */
  province?: string | readonly string[] | undefined
  sign?: string | undefined
  slide?: string | undefined
}

export interface CountSum {
  /** Province code, slide id, sign id, or hour or day since 1970; empty in a total. */
  key: string
  title: string | null
  completed: number
  interrupted: number
  failed: number
  shownMs: number
  /** That played anything. */
  signs: number
}

/** One cell of hour × weekday in Bangkok; Monday is 0. */
export type CountCell = Pick<CountSum, 'completed' | 'interrupted' | 'failed' | 'shownMs'> & { weekday: number; hour: number }

/** What one sign played of one revision on one Bangkok day. */
export interface CountOfDay extends Pick<CountSum, 'completed' | 'interrupted' | 'failed' | 'shownMs'> {
  /** Since 1970. */
  day: number
  province: string
  sign: string
  slide: string
  revision: number
  title: string | null
}

export interface CountStore {
  /** In the order of their keys. Hours are UTC's, days are Bangkok's. */
  sums(by: 'province' | 'slide' | 'sign' | 'day' | 'hour', query: CountQuery): Promise<CountSum[]>
  /** All of it as one sum, or none if nothing was counted. */
  total(query: CountQuery): Promise<CountSum[]>
  /** Completed plays by slide title, for the form. */
  titles(query: CountQuery): Promise<{ title: string; completed: number }[]>
  /** Cells in which something was counted. */
  heat(query: CountQuery): Promise<CountCell[]>
  /** By day, sign and revision, a day at a time. */
  days(query: CountQuery): AsyncIterable<CountOfDay[]>
  /** Which manifests each sign played from on a Bangkok day. */
  manifestsOf(day: number): Promise<{ sign: string; manifest: string }[]>
}

/** Keeps the roll-ups up to their hours. */
export interface RollUpStore {
  /** Rolls up so many signs' days that have changed and are over at `now`; resolves to how many it did. */
  rollUp(now: number, most: number): Promise<number>
}
