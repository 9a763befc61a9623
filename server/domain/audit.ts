/** Who did what: entries that are added and never changed, each sealed onto the one before. */
import { z } from 'zod'
import { PersonRef, Sha256 } from './ids.ts'

export const auditSubjects = ['slide', 'playlist', 'rules', 'issue', 'scheduled-issue', 'takeover', 'sign', 'person', 'report', 'settings'] as const

/** What is to be written down. `before` and `after` are whatever shows the change; null: there was, or is, nothing. */
export const AuditFact = z.object({
  /** UTC ms. */
  at: z.number().int(),
  /** null: the system by itself. */
  person: PersonRef.nullable(),
  /** A verb in the past: created, changed, approved, published. */
  action: z.string().min(1).max(60),
  subject: z.object({ kind: z.enum(auditSubjects), id: z.string() }),
  before: z.json(),
  after: z.json()
})
export type AuditFact = z.infer<typeof AuditFact>

/** `hash`: over the hash before and all else of this entry. */
export const AuditEntry = AuditFact.extend({ seq: z.number().int().positive(), hash: Sha256 })
export type AuditEntry = z.infer<typeof AuditEntry>
