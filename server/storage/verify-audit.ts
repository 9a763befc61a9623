import Database from 'better-sqlite3'
import { auditHash, noEntry, type AuditRow } from './audit-text.ts'

/** `head`: the newest entry’s hash; who has noted it elsewhere sees whether the end was cut off. */
export type AuditVerdict = { sound: true; entries: number; head: string } | { sound: false; entries: number; seq: number; why: 'changed' | 'missing' }

/** Reads every entry of a database file, which may be in use, and computes its hash anew. */
export function verifyAudit(file: string): AuditVerdict {
  const sqlite = new Database(file, { readonly: true, fileMustExist: true })
  try {
    let [entries, head] = [0, noEntry]
    for (const row of sqlite.prepare<[], AuditRow>('select * from audit order by seq').iterate()) {
      if (row.seq !== entries + 1) return { sound: false, entries, seq: entries + 1, why: 'missing' }
      if (row.hash !== auditHash(head, row)) return { sound: false, entries, seq: row.seq, why: 'changed' }
      entries += 1
      head = row.hash
    }
    return { sound: true, entries, head }
  } finally {
    sqlite.close()
  }
}
