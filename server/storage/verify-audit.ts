import Database from 'better-sqlite3'
import type { AuditVerdict } from '../domain/audit.ts'
import { emptyChain, followChain, type AuditRow } from './audit-text.ts'

/** Reads every entry of a database file, which may be in use, and computes its hash anew. */
export function verifyAudit(file: string): AuditVerdict {
  const sqlite = new Database(file, { readonly: true, fileMustExist: true })
  try {
    return followChain(emptyChain, sqlite.prepare<[], AuditRow>('select * from audit order by seq').iterate())
  } finally {
    sqlite.close()
  }
}
