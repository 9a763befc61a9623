/** Publications: the playlists as they are become a numbered issue, after a check that says what is wrong with them. */
import { Failure } from '../domain/failure.ts'
import type { PersonRef } from '../domain/ids.ts'
import type { Issue, IssueContent } from '../domain/issue.ts'
import type { Person } from '../domain/roles.ts'
import { allow } from './allow.ts'
import { refOf, type Audit } from './audit.ts'
import type { Bulletin } from './bulletin.ts'
import type { Checking, Findings } from './checking.ts'
import { draftOf, fingerprintOf } from './draft.ts'
import type { OnAir } from './on-air.ts'
import type { Orders } from './orders.ts'
import type { CatalogueStore } from './ports/catalogue.ts'
import type { Clock } from './ports/clock.ts'
import type { IssueStore } from './ports/issues.ts'
import type { SignStore } from './ports/signs.ts'
import type { Problem } from './problem.ts'
import type { Standings } from './standings.ts'
import { withoutRetired } from './without-retired.ts'

interface Parts {
  catalogue: CatalogueStore
  issues: IssueStore
  signs: SignStore
  onAir: OnAir
  checking: Checking
  orders: Orders
  standings: Standings
  audit: Audit
  clock: Clock
  bulletin: Bulletin
}
/** What a person decided on: the running issue then (0: none), and what was to go out. */
export interface Seen {
  basis: number
  fingerprint: string
}
export interface IssueSummary {
  number: number
  at: number
  by: PersonRef
  note: string
  rollbackOf: number | null
  playlists: number
  slides: number
  reach: { wanted: number; shown: number } | null
}
export interface Published {
  issue: IssueSummary
  problems: Problem[]
}
export type Publishing = ReturnType<typeof createPublishing>

/** Throws the first of what must not go out. */
const refuseBlocked = (problems: readonly Problem[]): void => {
  const blocking = problems.find((problem) => problem.blocking)
  if (blocking !== undefined) throw new Failure('cannot-publish', { what: blocking.th })
}

export function createPublishing({ catalogue, issues, signs, onAir, checking, orders, standings, audit, clock, bulletin }: Parts) {
  const basis = (): number => onAir.issue()?.number ?? 0

  const summary = async (issue: Issue, running: boolean): Promise<IssueSummary> => {
    const { number, at, by, note, rollbackOf, playlists, slides } = issue
    const states = running ? (await signs.all()).map(({ id }) => standings.of(id)) : []
    const wanted = states.filter((state) => state.wanted?.issue === number)
    const shown = wanted.filter((state) => state.shown?.version === state.wanted?.version)
    const reach = running ? { wanted: wanted.length, shown: shown.length } : null
    return { number, at, by, note, rollbackOf, playlists: playlists.length, slides: slides.length, reach }
  }

  /** What would go out now, checked. Throws `stale` if it is not what was seen. */
  const prepare = async (seen?: Seen): Promise<Seen & Findings & { content: IssueContent }> => {
    const { content, problems } = draftOf(catalogue.read())
    const now = { basis: basis(), fingerprint: fingerprintOf(content) }
    if (seen !== undefined && (now.basis !== seen.basis || now.fingerprint !== seen.fingerprint)) throw new Failure('stale', { what: 'issue' })
    const found = await checking.check(content)
    return { ...now, content, problems: [...problems, ...found.problems], difference: found.difference, signs: found.signs }
  }

  /** Of two that rest on one basis, the second is refused as `stale`. */
  const goOut = async (by: PersonRef, content: IssueContent, on: number, about: Pick<Issue, 'note' | 'rollbackOf'>): Promise<Issue> => {
    if (basis() !== on) throw new Failure('stale', { what: `issue ${on + 1}` })
    const issue: Issue = { ...content, ...about, number: on + 1, at: clock.now(), by }
    await onAir.put(issue)
    const { number, note, rollbackOf } = issue
    const told = { note, rollbackOf, fingerprint: fingerprintOf(content), playlists: content.playlists.map(({ id, name }) => ({ id, name })) }
    await audit.record(by, { action: rollbackOf === null ? 'published' : 'rolled back', kind: 'issue', id: String(number), after: told })
    await orders.renew()
    bulletin.tell({ kind: 'issue-published', number })
    return issue
  }
  const mayPublish = (person: Person): void => allow(person, 'publish', null)
  const found = async (number: number): Promise<Issue> => {
    const issue = await issues.find(number)
    if (issue === undefined) throw new Failure('not-found', { what: `issue ${number}` })
    return issue
  }

  return {
    async all(person: Person): Promise<IssueSummary[]> {
      allow(person, 'see')
      const newestFirst = (await issues.all()).sort((a, b) => b.number - a.number)
      return Promise.all(newestFirst.map((issue, index) => summary(issue, index === 0)))
    },

    async find(person: Person, number: number) {
      allow(person, 'see')
      const { playlists, slides, rules, ...about } = await found(number)
      return { ...about, content: { playlists, slides, rules } }
    },

    async check(person: Person) {
      allow(person, 'see')
      const { basis, fingerprint, problems, difference, signs: all } = await prepare()
      return { basis, fingerprint, problems, difference, signs: all.length }
    },

    /** `seen`: what the person's check told; another now means that somebody was faster. */
    async publish(person: Person, seen: Seen, note: string): Promise<Published> {
      mayPublish(person)
      const { content, problems } = await prepare(seen)
      refuseBlocked(problems)
      return { issue: await summary(await goOut(refOf(person), content, seen.basis, { note, rollbackOf: null }), true), problems }
    },

    /** Brings back what an older issue said, but for slides that were retired since. */
    async rollBack(person: Person, number: number, on: number, note: string): Promise<Published> {
      mayPublish(person)
      const { content, problems } = withoutRetired(await found(number), catalogue.read())
      const all = [...problems, ...(await checking.check(content)).problems]
      refuseBlocked(all)
      return { issue: await summary(await goOut(refOf(person), content, on, { note, rollbackOf: number }), true), problems: all }
    },

    /** For scheduling: fixes what would go out now. */
    async fix(person: Person, seen: Seen): Promise<IssueContent> {
      mayPublish(person)
      const { content, problems } = await prepare(seen)
      refuseBlocked(problems)
      return content
    },

    basis,
    goOut
  }
}
