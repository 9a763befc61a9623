/** Who did what: entries that are added and never changed, each sealed onto the one before. */
import { z } from 'zod'
import { PersonRef, Sha256 } from './ids.ts'

export const auditSubjects = ['slide', 'playlist', 'rules', 'issue', 'scheduled-issue', 'takeover', 'sign', 'person', 'report', 'coordinator', 'settings', 'api-key', 'access-log'] as const

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

/** `head`: the newest entry’s hash; who has noted it elsewhere sees whether the end was cut off. `entries`: those that stand as they were written. */
export const AuditVerdict = z.discriminatedUnion('sound', [
  z.object({ sound: z.literal(true), entries: z.number().int(), head: Sha256 }),
  z.object({ sound: z.literal(false), entries: z.number().int(), seq: z.number().int(), why: z.enum(['changed', 'missing']) })
])
export type AuditVerdict = z.infer<typeof AuditVerdict>
