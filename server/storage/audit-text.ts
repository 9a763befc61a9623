import { hash } from 'node:crypto'

/** An audit entry as its table has it. */
export interface AuditRow {
  seq: number
  at: number
  person: string | null
  person_name: string | null
  action: string
  kind: string
  subject: string
  /** JSON text, as it was written. */
  before: string
  after: string
  hash: string
}

/** What stands before the first entry. */
export const noEntry = '0'.repeat(64)

/** The hash of an entry that follows one with hash `previous`. */
export const auditHash = (previous: string, { seq, at, person, person_name, action, kind, subject, before, after }: Omit<AuditRow, 'hash'>): string =>
  hash('sha256', JSON.stringify([previous, seq, at, person, person_name, action, kind, subject, before, after]))
