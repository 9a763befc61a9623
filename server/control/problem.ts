/** Something found before publishing. */
import type { Span } from '../domain/time.ts'

export type ProblemKind =
  | 'nothing-to-publish'
  | 'not-approved'
  | 'expired'
  | 'illegible'
  | 'nothing-to-show'
  | 'dark-all-day'
  | 'dwell-too-short'
  | 'over-disk-budget'
  | 'overlapping-campaigns'
  | 'no-hotline'
  | 'code-for-drivers'
  | 'film-for-drivers'

/** `blocking`: it cannot go out like this. The ids are links. */
export interface Problem {
  kind: ProblemKind
  blocking: boolean
  th: string
  en: string
  playlist?: string
  slide?: string
  signs?: string[]
  /** The first such stretch. */
  span?: Span
}
