/** What stands behind the numbers, and beside them: records, what was not counted, and what is missing. */
import { Failure } from '../domain/failure.ts'
import type { Province } from '../domain/province.ts'
import type { Person } from '../domain/roles.ts'
import { hourMs } from '../domain/time.ts'
import type { Evidence, EvidenceStore, Gap, Page, Paging, Uncounted } from './ports/evidence.ts'
import { provincesFor, spanOfDates, type DateRange, type PlaceQuery } from './scope.ts'

interface Parts {
  evidence: EvidenceStore
  provinces: ReadonlyMap<string, Province>
}
interface RecordsQuery extends DateRange, PlaceQuery, Paging {
  sign?: string | undefined
}
export interface EvidenceView extends Pick<Evidence, 'sign' | 'province' | 'epoch' | 'startedAt' | 'arrivedAt' | 'hour' | 'verdict' | 'reason' | 'digest'> {
  seq: number
  boot: string
  manifest: string
  firstPlay: number
  lastPlay: number
  lastedMs: number
  tallies: Evidence['record']['tallies']
}
export type RecordsDesk = ReturnType<typeof createRecordsDesk>

const viewOf = ({ record: { seq, boot, manifest, p0, p1, m0, m1, tallies }, ...rest }: Evidence): EvidenceView => ({
  ...rest,
  seq,
  boot,
  manifest,
  firstPlay: p0,
  lastPlay: p1,
  lastedMs: m1 - m0,
  tallies
})
const viewsOf = ({ rows, next }: Page<Evidence>): Page<EvidenceView> => ({ rows: rows.map(viewOf), next })

export function createRecordsDesk({ evidence, provinces }: Parts) {
  const queryOf = (person: Person, { from, to, region, province, sign }: Omit<RecordsQuery, keyof Paging>) => ({
    ...spanOfDates({ from, to }),
    province: provincesFor(person, { region, province }, provinces),
    sign
  })
  return {
    async evidence(person: Person, { sign, slide, hour, after, limit, ...dates }: DateRange & Paging & { sign: string; slide?: string | undefined; hour?: number | undefined }) {
      const span = spanOfDates(dates)
      if (hour !== undefined && dates.from !== dates.to)
        throw new Failure('bad-input', { what: 'hour', expected: 'a range of one day', thai: 'ช่วงภายในวันเดียว', received: `${dates.from} – ${dates.to}` })
      const from = span.from + (hour ?? 0) * hourMs
      const until = hour === undefined ? span.until : from + hourMs
      const bound = provincesFor(person, {}, provinces)
      const page = await evidence.behind({ sign, slide, from, until }, { after, limit })
      // A sign may have stood elsewhere before.
      const rows = bound === undefined ? page.rows : page.rows.filter(({ province }) => bound.includes(province))
      return viewsOf({ rows, next: page.next })
    },

    async quarantine(person: Person, { reason, after, limit, ...asked }: RecordsQuery & { reason?: Uncounted | undefined }) {
      const query = queryOf(person, asked)
      return { ...viewsOf(await evidence.uncounted({ ...query, reason }, { after, limit })), counts: await evidence.reasons(query) }
    },

    gaps: (person: Person, { after, limit, ...asked }: RecordsQuery): Promise<Page<Gap>> =>
      Promise.resolve().then(() => evidence.gaps(queryOf(person, asked), { after, limit }))
  }
}
