/** The log of who did what. */
import type { AuditEntry, AuditFact } from '../../domain/audit.ts'

export interface AuditQuery {
  /** Entries before this number. */
  before?: number | undefined
  most: number
  kind?: AuditFact['subject']['kind'] | undefined
  id?: string | undefined
  person?: string | undefined
}
export interface AuditLog {
  /** Durable when resolved. */
  append(fact: AuditFact): Promise<void>
  /** Newest first. */
  page(query: AuditQuery): Promise<AuditEntry[]>
}
