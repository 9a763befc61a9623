/** The log of who did what. */
import type { AuditEntry, AuditFact, AuditVerdict } from '../../domain/audit.ts'
import type { PersonRef } from '../../domain/ids.ts'

export interface AuditQuery {
  /** Entries before this number. */
  before?: number | undefined
  most: number
  kind?: AuditFact['subject']['kind'] | undefined
  id?: string | undefined
  person?: string | undefined
  /** Entries of `[fromMs, untilMs)`, UTC ms. */
  fromMs?: number | undefined
  untilMs?: number | undefined
}
export interface AuditLog {
  /** Durable when resolved. */
  append(fact: AuditFact): Promise<void>
  /** Newest first. */
  page(query: AuditQuery): Promise<AuditEntry[]>
  /** Everybody who is in it, each with the newest name. */
  people(): Promise<PersonRef[]>
  /** Computes every hash anew. */
  verify(): Promise<AuditVerdict>
}
