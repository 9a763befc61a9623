import { setImmediate as breathe } from 'node:timers/promises'
import type { AuditLog } from '../control/ports/audit.ts'
import { AuditEntry } from '../domain/audit.ts'
import { auditHash, emptyChain, followChain, noEntry, type AuditRow } from './audit-text.ts'
import type { Database } from './database.ts'

const entryOf = ({ seq, at, person, person_name, action, kind, subject, before, after, hash }: AuditRow): AuditEntry =>
  AuditEntry.parse({
    seq,
    at,
    person: person === null ? null : { id: person, name: person_name ?? '' },
    action,
    subject: { kind, id: subject },
    before: JSON.parse(before) as unknown,
    after: JSON.parse(after) as unknown,
    hash
  })

/** Hashed in one go, some ms. */
const sliceRows = 500

export function openAuditLog({ queries, sqlite }: Database): AuditLog {
  const last = sqlite.prepare<[], Pick<AuditRow, 'seq' | 'hash'>>('select seq, hash from audit order by seq desc limit 1')
  const insert = sqlite.prepare<[AuditRow]>(
    `insert into audit (seq, at, person, person_name, action, kind, subject, before, after, hash)
     values (@seq, @at, @person, @person_name, @action, @kind, @subject, @before, @after, @hash)`
  )
  // With one max(), SQLite takes the other columns from that very row.
  const newestNames = sqlite.prepare<[], { person: string; person_name: string | null }>(
    'select person, person_name, max(seq) from audit where person is not null group by person'
  )
  const slice = sqlite.prepare<[number, number], AuditRow>('select * from audit where seq > ? order by seq limit ?')
  return {
    // Not interrupted by another: between the look and the write nothing waits.
    append({ at, person, action, subject, before, after }) {
      const previous = last.get()
      const entry = {
        seq: (previous?.seq ?? 0) + 1,
        at,
        person: person?.id ?? null,
        person_name: person?.name ?? null,
        action,
        kind: subject.kind,
        subject: subject.id,
        before: JSON.stringify(before),
        after: JSON.stringify(after)
      }
      return new Promise((written) => {
        insert.run({ ...entry, hash: auditHash(previous?.hash ?? noEntry, entry) })
        written()
      })
    },
    async page({ before, most, kind, id, person, fromMs, untilMs }) {
      let query = queries.selectFrom('audit').selectAll().orderBy('seq', 'desc').limit(most)
      if (before !== undefined) query = query.where('seq', '<', before)
      if (kind !== undefined) query = query.where('kind', '=', kind)
      if (id !== undefined) query = query.where('subject', '=', id)
      if (person !== undefined) query = query.where('person', '=', person)
      if (fromMs !== undefined) query = query.where('at', '>=', fromMs)
      if (untilMs !== undefined) query = query.where('at', '<', untilMs)
      return (await query.execute()).map(entryOf)
    },
    people: () => Promise.resolve(newestNames.all().map(({ person, person_name }) => ({ id: person, name: person_name ?? '' }))),
    async verify() {
      let chain = emptyChain
      for (;;) {
        const rows = slice.all(chain.entries, sliceRows)
        chain = followChain(chain, rows)
        if (!chain.sound || rows.length < sliceRows) return chain
        await breathe()
      }
    }
  }
}
