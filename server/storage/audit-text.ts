import { hash } from 'node:crypto'
import type { AuditVerdict } from '../domain/audit.ts'

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

/** Goes on from a sound part of the log with the entries that follow, in order. */
export function followChain(before: AuditVerdict, rows: Iterable<AuditRow>): AuditVerdict {
  if (!before.sound) return before
  let { entries, head } = before
  for (const row of rows) {
    if (row.seq !== entries + 1) return { sound: false, entries, seq: entries + 1, why: 'missing' }
    if (row.hash !== auditHash(head, row)) return { sound: false, entries, seq: row.seq, why: 'changed' }
    entries += 1
    head = row.hash
  }
  return { sound: true, entries, head }
}
export const emptyChain: AuditVerdict = { sound: true, entries: 0, head: noEntry }
