/** Publications at a later time: made and checked now, gone out at theirs, held when what they rest on is no longer so. */
import { Failure } from '../domain/failure.ts'
import type { ScheduledIssue } from '../domain/issue.ts'
import type { Person } from '../domain/roles.ts'
import { dayMs } from '../domain/time.ts'
import { allow } from './allow.ts'
import { refOf, type Audit } from './audit.ts'
import type { Bulletin } from './bulletin.ts'
import type { Checking } from './checking.ts'
import type { CatalogueStore } from './ports/catalogue.ts'
import type { Chance, Clock } from './ports/clock.ts'
import type { Publishing, Seen } from './publishing.ts'
import { withoutRetired } from './without-retired.ts'

interface Parts {
  catalogue: CatalogueStore
  publishing: Publishing
  checking: Checking
  audit: Audit
  clock: Clock
  chance: Chance
  bulletin: Bulletin
}
export type Scheduling = ReturnType<typeof createScheduling>

const longestAheadMs = 366 * dayMs

const view = ({ content, ...issue }: ScheduledIssue) => ({ ...issue, playlists: content.playlists.length, slides: content.slides.length })

export function createScheduling({ catalogue, publishing, checking, audit, clock, chance, bulletin }: Parts) {
  const change = async (make: (scheduled: ScheduledIssue[]) => ScheduledIssue[]): Promise<void> => {
    await catalogue.change((document) => ({ ...document, scheduled: make(document.scheduled) }))
    bulletin.tell({ kind: 'scheduled-changed' })
  }
  const remove = (id: string): Promise<void> => change((scheduled) => scheduled.filter((other) => other.id !== id))

  /** Why it must not go out, if so. */
  const hindrance = async ({ content, basis }: ScheduledIssue): Promise<NonNullable<ScheduledIssue['held']> | undefined> => {
    if (publishing.basis() !== basis) return 'basis-changed'
    const retired = withoutRetired(content, catalogue.read()).problems
    const { problems } = await checking.check(content)
    return retired.length > 0 || problems.some(({ blocking }) => blocking) ? 'problems' : undefined
  }

  const goOut = async (issue: ScheduledIssue): Promise<void> => {
    const held = await hindrance(issue)
    if (held === undefined) {
      const { number } = await publishing.goOut(issue.by, issue.content, issue.basis, { note: issue.note, rollbackOf: null })
      await audit.record(null, { action: 'sent out', kind: 'scheduled-issue', id: issue.id, after: { issue: number } })
      return remove(issue.id)
    }
    await change((scheduled) => scheduled.map((other) => (other.id === issue.id ? { ...other, held } : other)))
    await audit.record(null, { action: 'held', kind: 'scheduled-issue', id: issue.id, after: { held } })
  }

  return {
    all(person: Person) {
      allow(person, 'see')
      return [...catalogue.read().scheduled].sort((a, b) => a.at - b.at).map(view)
    },

    async schedule(person: Person, seen: Seen, { at, note }: { at: number; note: string }) {
      const now = clock.now()
      if (at <= now || at > now + longestAheadMs)
        throw new Failure('bad-input', { what: 'at', expected: 'a time to come, within a year', thai: 'เวลาที่ยังมาไม่ถึง ภายในหนึ่งปี', received: new Date(at).toISOString() })
      const content = await publishing.fix(person, seen)
      const issue: ScheduledIssue = { id: chance.id(), content, note, by: refOf(person), madeAt: now, at, basis: seen.basis, held: null }
      await change((scheduled) => [...scheduled, issue])
      await audit.record(person, { action: 'scheduled', kind: 'scheduled-issue', id: issue.id, after: view(issue) })
      return view(issue)
    },

    async cancel(person: Person, id: string): Promise<void> {
      allow(person, 'publish', null)
      const issue = catalogue.read().scheduled.find((candidate) => candidate.id === id)
      if (issue === undefined) throw new Failure('not-found', { what: `scheduled issue ${id}` })
      await remove(id)
      await audit.record(person, { action: 'cancelled', kind: 'scheduled-issue', id, before: view(issue) })
    },

    /** When the next one is due; null: none waits. */
    nextAt: (): number | null => catalogue.read().scheduled.reduce<number | null>((next, { at, held }) => (held === null && (next === null || at < next) ? at : next), null),

    /** Sends out what is due, oldest first; what was due while nothing ran is due now. */
    async runDue(): Promise<void> {
      const due = catalogue.read().scheduled.filter(({ at, held }) => held === null && at <= clock.now())
      for (const issue of due.sort((a, b) => a.at - b.at)) await goOut(issue)
    }
  }
}
