/** Every step that a person, or the clock for one, takes is written down. */
import type { AuditEntry, AuditFact, AuditVerdict } from '../domain/audit.ts'
import type { PersonRef } from '../domain/ids.ts'
import type { Person } from '../domain/roles.ts'
import { compareThai } from '../domain/thai.ts'
import { spanOfDate } from '../domain/time.ts'
import { allow } from './allow.ts'
import type { AuditLog, AuditQuery } from './ports/audit.ts'
import type { Clock } from './ports/clock.ts'

/** Dates are Bangkok’s, both included. */
export type AuditAsked = Omit<AuditQuery, 'fromMs' | 'untilMs'> & { from?: string | undefined; to?: string | undefined }
/** `before`, `after`: plain data that shows the change, as JSON tells it. */
export interface Deed {
  action: string
  kind: AuditFact['subject']['kind']
  id: string
  before?: object | null
  after?: object | null
}
export interface Audit {
  record(person: PersonRef | null, deed: Deed): Promise<void>
  page(person: Person, query: AuditAsked): Promise<{ entries: AuditEntry[]; next: number | null }>
  people(person: Person): Promise<PersonRef[]>
  chain(person: Person): Promise<AuditVerdict>
}

/** A copy as JSON has it: what is undefined is absent. */
const plain = (value: object | null | undefined): AuditFact['before'] => (value === null || value === undefined ? null : (JSON.parse(JSON.stringify(value)) as AuditFact['before']))

export const refOf = ({ id, name }: PersonRef): PersonRef => ({ id, name })

export function createAudit({ audit, clock }: { audit: AuditLog; clock: Clock }): Audit {
  return {
    record: (person, { action, kind, id, before, after }) =>
      audit.append({
        at: clock.now(),
        person: person && refOf(person),
        action,
        subject: { kind, id },
        before: plain(before),
        after: plain(after)
      }),
    async page(person, { from, to, ...query }) {
      allow(person, 'see-audit', null)
      const entries = await audit.page({ ...query, fromMs: from === undefined ? undefined : spanOfDate(from).from, untilMs: to === undefined ? undefined : spanOfDate(to).until })
      return { entries, next: entries.length < query.most ? null : (entries.at(-1)?.seq ?? null) }
    },
    async people(person) {
      allow(person, 'see-audit', null)
      return (await audit.people()).sort((a, b) => compareThai(a.name, b.name))
    },
    async chain(person) {
      allow(person, 'see-audit', null)
      return audit.verify()
    }
  }
}
