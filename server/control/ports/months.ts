/** Monthly reports: their revisions, what was typed for them, what was counted, and how complete that is. */
import type { MonthRevision } from '../../domain/month-close.ts'
import type { Measure, Numerals } from '../../domain/report-sheet.ts'
import type { SignReach } from '../../domain/sign-reach.ts'
import type { TypedRow } from '../../domain/typed-figures.ts'
import type { Printed } from './printing.ts'

export interface CertifiedFileName {
  revision: number
  format: 'docx' | 'pdf' | 'xlsx' | 'csv'
  numerals: Numerals
}
export interface CertifiedFile extends CertifiedFileName, Printed {
  sha256: string
}

/** The revisions of a province's month; a certified one never changes. */
export interface MonthStore {
  /** First revision first; `edition` is 0 while there is none, and grows with every change of any of them. */
  read(province: string, month: string): Promise<{ edition: number; revisions: MonthRevision[] }>
  /** Of all of a province's months: first revision first. */
  history(province: string): Promise<MonthRevision[]>
  /** Of every province that has any: first revision first. */
  all(month: string): Promise<MonthRevision[]>
  /** Keeps the revision, with its files if it is certified, all or nothing. Throws Failure `stale` if the edition is another than `edition`. */
  advance(edition: number, next: MonthRevision, files?: readonly CertifiedFile[]): Promise<void>
  /** Without their bytes. */
  files(province: string, month: string): Promise<(CertifiedFileName & { sha256: string; bytes: number; fileName: string })[]>
  file(province: string, month: string, name: CertifiedFileName): Promise<CertifiedFile | undefined>
  /** By what a month's certified forms count, as they stand; undefined while there is none. */
  measureOf(month: string): Promise<Measure | undefined>
  /** Months and provinces that are certified as they stand. */
  certified(): Promise<{ month: string; province: string }[]>
}

/** Kept by province, month and title; no recalculation touches it. */
export interface TypedStore {
  of(province: string, month: string): Promise<TypedRow[]>
  all(month: string): Promise<(TypedRow & { province: string })[]>
  /** Insert or replace. */
  save(province: string, month: string, row: TypedRow): Promise<void>
  remove(province: string, month: string, title: string): Promise<void>
}

/** What the ledger says of a month. Without a province: of all. */
export interface MonthCounts {
  /**
   * By province and slide title. `plays`: completed ones; `days`: Bangkok days with one; `signs`: signs with one; `publications`: pairs of a
   * sign and an issue whose manifest it was playing, with a completed play on that sign.
   */
  titles(month: string, measure: Measure, province?: string): Promise<{ province: string; title: string; count: number }[]>
  /** Of every sign that played there in the month or stands there now. */
  reaches(month: string, province?: string): Promise<SignReach[]>
  /** Months and provinces with counted plays, oldest first. */
  played(): Promise<{ month: string; province: string }[]>
  /** The sign has nothing unsent. */
  clear(sign: string, at: number): Promise<void>
}
