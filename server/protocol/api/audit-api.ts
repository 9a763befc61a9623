import { z } from 'zod'
import { AuditEntry, auditSubjects } from '../../domain/audit.ts'
import { route } from '../route.ts'

/** The contract of the audit log. */
export const auditApi = {
  /** Newest first. */
  audit: route({
    method: 'get',
    path: '/api/audit',
    access: 'see-audit',
    query: z.object({
      /** Entries before this number; absent: from the newest on. */
      before: z.coerce.number().int().positive().optional(),
      most: z.coerce.number().int().min(1).max(500).default(100),
      kind: z.enum(auditSubjects).optional(),
      id: z.string().max(80).optional(),
      /** Id of the person who did it. */
      person: z.string().max(80).optional()
    }),
    response: z.object({ entries: z.array(AuditEntry), /** Ask on with this as `before`; null: that was all. */ next: z.number().int().nullable() })
  })
} as const
