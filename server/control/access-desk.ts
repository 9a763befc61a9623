/** The access log's keeping: each day's end is noted in the audit log, old days go, auditors may read. */
import type { AccessFile } from '../domain/access.ts'
import { Failure } from '../domain/failure.ts'
import type { Person } from '../domain/roles.ts'
import { dateAfter, dateOf, zone } from '../domain/time.ts'
import { allow } from './allow.ts'
import type { Audit } from './audit.ts'
import type { AccessStore } from './ports/access.ts'
import type { AuditLog } from './ports/audit.ts'
import type { Clock } from './ports/clock.ts'
import type { Round } from './rounds.ts'

interface Parts {
  access: AccessStore
  audit: Pick<Audit, 'record'>
  auditLog: Pick<AuditLog, 'page'>
  clock: Clock
  /** How many days are kept. */
  days: number
}
export type AccessDesk = ReturnType<typeof createAccessDesk>

export function createAccessDesk({ access, audit, auditLog, clock, days }: Parts) {
  /** Whoever wrote the log anew would have to write the audit log anew as well. */
  const seal = async (): Promise<void> => {
    const newest = await access.newestSealed()
    if (newest === undefined) return
    const { file, head } = newest
    const [known] = await auditLog.page({ kind: 'access-log', id: file, most: 1 })
    if (known === undefined) await audit.record(null, { action: 'sealed', kind: 'access-log', id: file, after: { head } })
  }
  const round: Round = {
    name: 'access log',
    at: '10 0,4 * * *',
    zone,
    run: async () => {
      await seal()
      // As many files as days stay in any case: a clock that runs ahead removes nothing.
      const gone = await access.removeBefore(dateAfter(dateOf(clock.now()), -days), days, clock.now())
      for (const file of gone) await audit.record(null, { action: 'removed', kind: 'access-log', id: file })
    }
  }
  return {
    round,

    async files(person: Person): Promise<{ days: number; files: AccessFile[] }> {
      allow(person, 'see-audit')
      return { days, files: await access.files() }
    },

    /** Taking it away is a deed of its own. */
    async read(person: Person, file: string): Promise<AsyncIterable<Uint8Array>> {
      allow(person, 'see-audit')
      const known = (await access.files()).some((other) => other.file === file)
      if (!known) throw new Failure('not-found', { what: file })
      await audit.record(person, { action: 'exported', kind: 'access-log', id: file })
      return access.read(file)
    }
  }
}
