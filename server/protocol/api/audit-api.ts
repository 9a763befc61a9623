import { z } from 'zod'
import { AccessFile, AccessFileName } from '../../domain/access.ts'
import { AuditEntry, auditSubjects, AuditVerdict } from '../../domain/audit.ts'
import { PersonRef } from '../../domain/ids.ts'
import { Day } from '../../domain/report.ts'
import { route } from '../route.ts'

/** The contract of the audit log. */
export const auditApi = {
  /** Newest first. */
  audit: route({
    method: 'get',
    path: '/api/audit',
    access: 'see-audit',
    reach: 'nation',
    query: z.object({
      /** Entries before this number; absent: from the newest on. */
      before: z.coerce.number().int().positive().optional(),
      most: z.coerce.number().int().min(1).max(500).default(100),
      kind: z.enum(auditSubjects).optional(),
      id: z.string().max(80).optional(),
      /** Id of the person who did it. */
      person: z.string().max(80).optional(),
      /** Bangkok dates, both included. */
      from: Day.optional(),
      to: Day.optional()
    }),
    response: z.object({ entries: z.array(AuditEntry), /** Ask on with this as `before`; null: that was all. */ next: z.number().int().nullable() })
  }),
  /** Everybody who is in the log, in Thai order. */
  auditPeople: route({ method: 'get', path: '/api/audit/people', access: 'see-audit', reach: 'nation', response: z.array(PersonRef) }),
  /** Days of the access log, oldest first, and for how many it is kept. */
  accessLog: route({ method: 'get', path: '/api/access-log', access: 'see-audit', reach: 'nation', response: z.object({ days: z.number().int(), files: z.array(AccessFile) }) }),
  /** One file of it, as it stands: JSON lines, each sealed onto the one before. */
  accessLogFile: route({ method: 'get', path: '/api/access-log/:file', access: 'see-audit', reach: 'nation', params: z.object({ file: AccessFileName }), response: z.unknown(), file: true }),
  /** Whether every entry of the audit log stands as it was written, computed anew. */
  auditChain: route({ method: 'get', path: '/api/audit/chain', access: 'see-audit', reach: 'nation', response: AuditVerdict })
} as const
