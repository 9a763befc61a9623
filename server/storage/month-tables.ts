/** The tables of monthly reports, coordinators and notices, as queries see them. Times are UTC ms, flags 0 or 1, figures, forms and bodies JSON text. */
import type { Generated } from 'kysely'
import type { MonthRevision } from '../domain/month-close.ts'
import type { Numerals } from '../domain/report-sheet.ts'

type Flag = 0 | 1

export interface MonthTables {
  /** `edition` counts the changes of a province's month over all its revisions. */
  month_revision: { month: string; province: string; revision: number; edition: number; state: MonthRevision['state']; body: string }
  certified_file: {
    month: string
    province: string
    revision: number
    format: 'docx' | 'pdf' | 'xlsx' | 'csv'
    numerals: Numerals
    sha256: string
    mime: string
    file_name: string
    bytes: Buffer
  }
  typed_figures: { month: string; province: string; title: string; own: Flag; figures: string }
  /** Bangkok days since 1970 on which plays of a manifest were counted. */
  play_manifest: { day: number; province: string; sign: string; manifest: string }
  /** When a sign last said that it had nothing unsent. */
  sign_clear: { sign: string; at: number }
  coordinator: {
    id: string
    province: string
    form: string
    by_id: string
    by_name: string
    from_at: number
    until_at: number | null
    erased_at: number | null
  }
  reveal: { number: Generated<number>; coordinator: string; province: string; by_id: string; by_name: string; at: number; how: 'screen' | 'docx' | 'pdf' }
  reminder: { month: string; province: string; key: string; at: number; sent: Flag }
  notice: { id: string; key: string; kind: string; province: string; month: string; at: number; th: string; en: string }
  notice_seen: { notice: string; person: string }
  message: {
    id: string
    key: string
    via: 'mail' | 'webhook'
    recipient: string
    about: string
    body: string
    at: number
    state: 'queued' | 'sent' | 'failed'
    attempts: number
    next_at: number
    sent_at: number | null
    last_error: string | null
  }
}
