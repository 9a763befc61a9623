/** Publications: the playlists as they are become a numbered issue, after a check that says what is wrong with them. */
import type { Catalogue } from '../domain/catalogue.ts'
import { Failure } from '../domain/failure.ts'
import type { Issue, IssueContent, IssuedSlide } from '../domain/issue.ts'
import { slideKey } from '../domain/manifest.ts'
import type { Person } from '../domain/roles.ts'
import { approvedRevision, newestRevision } from '../domain/slide.ts'
import { allow } from './allow.ts'
import type { Bulletin } from './bulletin.ts'
import type { Orders } from './orders.ts'
import { canonicalJson, sha256 } from './digest.ts'
import type { Problem } from './problem.ts'
import { problemsOnGlass } from './problems.ts'
import type { CatalogueStore } from './ports/catalogue.ts'
import type { Clock } from './ports/clock.ts'
import type { IssueStore } from './ports/issues.ts'
import type { SignStore } from './ports/signs.ts'
import type { Standings } from './standings.ts'

interface Parts {
  catalogue: CatalogueStore
  issues: IssueStore
  signs: SignStore
  orders: Orders
  standings: Standings
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
  by: Issue['by']
  note: string
  playlists: number
  slides: number
  reach: { wanted: number; shown: number } | null
}
export type Publishing = ReturnType<typeof createPublishing>

/** What would be published: each entry's newest approved revision, whole. */
function draftOf({ playlists, slides, rules }: Catalogue): IssueContent & { problems: Problem[] } {
  const issued = new Map<string, IssuedSlide>()
  const problems: Problem[] = []
  const drafts = playlists
    .filter(({ enabled }) => enabled)
    .map(({ id, name, target, exclude, priority, schedule, province, entries }) => ({
      id,
      name,
      target,
      exclude,
      priority,
      schedule,
      province,
      entries: entries.flatMap((entry) => {
        const slide = slides.find((candidate) => candidate.id === entry.slide)
        const revision = slide && approvedRevision(slide)
        if (slide === undefined || revision === undefined) {
          const title = slide ? newestRevision(slide).title : entry.slide
          problems.push({
            kind: 'not-approved',
            blocking: true,
            playlist: id,
            slide: entry.slide,
            th: `สไลด์ “${title}” ในเพลย์ลิสต์ “${name}” ยังไม่ได้รับอนุมัติ`,
            en: `Slide “${title}” in playlist “${name}” is not approved`
          })
          return []
        }
        const { number, title, content } = revision
        issued.set(slideKey(slide.id, number), { slide: slide.id, revision: number, title, content })
        return [{ slide: slide.id, revision: number, dwellMs: entry.dwellMs, share: entry.share, valid: entry.valid }]
      })
    }))
  if (issued.size === 0 && problems.length === 0)
    problems.push({
      kind: 'nothing-to-publish',
      blocking: true,
      th: 'ไม่มีสไลด์ในเพลย์ลิสต์ที่เปิดใช้งาน กรุณาสร้างเพลย์ลิสต์และใส่สไลด์ที่อนุมัติแล้ว',
      en: 'No playlist that is on holds a slide: make a playlist and put approved slides in it'
    })
  return { playlists: drafts, slides: [...issued.values()], rules, problems }
}

export function createPublishing({ catalogue, issues, signs, orders, standings, clock, bulletin }: Parts) {
  const summary = async (issue: Issue, running: boolean): Promise<IssueSummary> => {
    const { number, at, by, note, playlists, slides } = issue
    const states = running ? (await signs.all()).map(({ id }) => standings.of(id)) : []
    const wanted = states.filter((state) => state.wanted?.issue === number)
    const shown = wanted.filter((state) => state.shown?.version === state.wanted?.version)
    const reach = running ? { wanted: wanted.length, shown: shown.length } : null
    return { number, at, by, note, playlists: playlists.length, slides: slides.length, reach }
  }

  const prepare = async (by: Issue['by'], note: string) => {
    const { problems, ...content } = draftOf(catalogue.read())
    const basis = (await issues.latest())?.number ?? 0
    const issue: Issue = { number: basis + 1, at: clock.now(), by, note, rollbackOf: null, ...content }
    const all = await signs.all()
    const painted = await orders.paint(issue, all, 'issue')
    return {
      issue,
      basis,
      fingerprint: sha256(canonicalJson(content)),
      problems: [...problems, ...problemsOnGlass(painted, all)],
      signs: all.length
    }
  }

  return {
    async all(person: Person): Promise<IssueSummary[]> {
      allow(person, 'see')
      const newestFirst = (await issues.all()).sort((a, b) => b.number - a.number)
      return Promise.all(newestFirst.map((issue, index) => summary(issue, index === 0)))
    },

    /** Paints what would go out, so that publishing afterwards is quick. */
    async check(person: Person) {
      allow(person, 'see')
      const { basis, fingerprint, problems, signs: count } = await prepare({ id: person.id, name: person.name }, '')
      return { basis, fingerprint, problems, difference: [], signs: count }
    },

    /** `seen`: what the person's check told; another now means that somebody was faster. */
    async publish(person: Person, seen: Seen, note: string): Promise<{ issue: IssueSummary; problems: Problem[] }> {
      allow(person, 'publish', person.province === null ? undefined : null)
      const { issue, basis, fingerprint, problems } = await prepare({ id: person.id, name: person.name }, note)
      if (basis !== seen.basis || fingerprint !== seen.fingerprint) throw new Failure('stale', { what: `issue ${issue.number}` })
      const blocking = problems.find((problem) => problem.blocking)
      if (blocking !== undefined) throw new Failure('cannot-publish', { what: blocking.th })
      await issues.append(issue)
      await orders.renew()
      bulletin.tell({ kind: 'issue-published', number: issue.number })
      return { issue: await summary(issue, true), problems }
    }
  }
}
