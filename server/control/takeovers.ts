/** Takeovers: asked for by one person, let out by another, before everything on their signs until their end. */
import type { Catalogue } from '../domain/catalogue.ts'
import { Failure } from '../domain/failure.ts'
import type { PersonRef } from '../domain/ids.ts'
import type { Person } from '../domain/roles.ts'
import type { Step } from '../domain/slide.ts'
import type { Takeover, TakeoverStep } from '../domain/takeover.ts'
import { minuteMs, secondMs } from '../domain/time.ts'
import { allow } from './allow.ts'
import { refOf, type Audit } from './audit.ts'
import type { Bulletin } from './bulletin.ts'
import type { OnAir } from './on-air.ts'
import type { Orders } from './orders.ts'
import type { CatalogueStore } from './ports/catalogue.ts'
import type { Chance, Clock } from './ports/clock.ts'
import type { IssueStore } from './ports/issues.ts'
import type { Problem } from './problem.ts'
import { prepareTakeover, type AskedTakeover, type Reach } from './prepare-takeover.ts'
import { problemsOnGlass } from './problems.ts'
import { decided } from './takeover-slides.ts'

interface Parts {
  catalogue: CatalogueStore
  issues: IssueStore
  onAir: OnAir
  orders: Orders
  reach: Reach
  audit: Audit
  clock: Clock
  chance: Chance
  bulletin: Bulletin
}
export type Takeovers = ReturnType<typeof createTakeovers>

/** What nobody has confirmed by then is off. */
export const lapsesAfterMs = 30 * minuteMs
/** It holds from a little before it is let out, so that a sign whose clock is a little behind does not wait. */
export const headStartMs = 5 * secondMs
/** Finished ones that are still told of, and kept in the catalogue; the audit log has them all. */
const told = 100
const kept = 300

const system: PersonRef = { id: 'system', name: 'ระบบ' }
type Running = TakeoverStep & { step: 'running' }

export function createTakeovers({ catalogue, issues, onAir, orders, reach, audit, clock, chance, bulletin }: Parts) {
  const find = (document: Catalogue, id: string): Takeover => {
    const takeover = document.takeovers.find((candidate) => candidate.id === id)
    if (takeover === undefined) throw new Failure('not-found', { what: `takeover ${id}` })
    return takeover
  }
  /** When it lapses, or is over by itself; nothing for those that were refused or ended. */
  const limitOf = ({ step, requestedAt }: Takeover): number | undefined =>
    step.step === 'requested' ? requestedAt + lapsesAfterMs : step.step === 'running' ? step.until : undefined
  const isOpen = (takeover: Takeover): boolean => (limitOf(takeover) ?? -Infinity) > clock.now()
  let ran = clock.now()
  const news = (id: string): void => {
    bulletin.tell({ kind: 'takeovers-changed' })
    bulletin.tell({ kind: 'board-changed', board: { kind: 'takeover', id } })
  }

  /** Takes the next step, as `make` gives it or throws, and writes it down. `slides` becomes of what was written for it. */
  const advance = async (id: string, by: PersonRef, action: string, make: (takeover: Takeover) => TakeoverStep, slides?: Step): Promise<Takeover> => {
    let before: Takeover | undefined
    const after = find(
      await catalogue.change((document) => {
        const found = find(document, id)
        before = found
        const takeovers = document.takeovers.map((other) => (other.id === id ? { ...found, step: make(found) } : other))
        return slides === undefined ? { ...document, takeovers } : decided({ ...document, takeovers }, found.slots, slides)
      }),
      id
    )
    await audit.record(by.id === system.id ? null : by, { action, kind: 'takeover', id, before: before?.step ?? null, after: after.step })
    news(id)
    if (slides !== undefined) bulletin.tell({ kind: 'slides-changed' })
    return after
  }
  const expect = (takeover: Takeover, step: TakeoverStep['step']): void => {
    if (takeover.step.step !== step || !isOpen(takeover))
      throw new Failure('wrong-state', { what: `takeover ${takeover.id}`, expected: step, received: isOpen(takeover) ? takeover.step.step : 'over' })
  }
  const running = (takeover: Takeover): Running => {
    expect(takeover, 'running')
    if (takeover.step.step !== 'running') throw new RangeError('a takeover that runs')
    return takeover.step
  }

  /** Everything is painted and its titles are known before any sign hears of it. */
  const letOut = async (id: string, person: Person, breakGlass: string | null): Promise<Takeover> => {
    const waiting = find(catalogue.read(), id)
    const { signs, painted } = await reach.of(waiting)
    await issues.remember(waiting.slides)
    const by = refOf(person)
    const out = await advance(
      id,
      by,
      breakGlass === null ? 'confirmed' : 'broke the glass',
      (takeover) => {
        expect(takeover, 'requested')
        if (breakGlass === null && takeover.requestedBy.id === person.id) throw new Failure('own-work')
        const at = clock.now()
        return { step: 'running', by, at, from: at - headStartMs, until: at + takeover.durationMs, breakGlass }
      },
      { step: 'approved', by, at: clock.now() }
    )
    await orders.hurry(signs, painted)
    return out
  }
  const again = async (takeover: Takeover): Promise<Takeover> => {
    const { signs, painted } = await reach.of(takeover)
    await orders.hurry(signs, painted)
    return takeover
  }

  return {
    all(person: Person): Takeover[] {
      allow(person, 'see')
      const newest = [...catalogue.read().takeovers].sort((a, b) => b.requestedAt - a.requestedAt)
      const others = new Set(newest.filter((takeover) => !isOpen(takeover)).slice(0, told))
      return newest.filter((takeover) => isOpen(takeover) || others.has(takeover))
    },

    /** Draws everything at once. */
    async request(person: Person, asked: AskedTakeover): Promise<Takeover> {
      allow(person, 'publish', null)
      if (onAir.issue() === undefined) throw new Failure('wrong-state', { what: 'issue', expected: 'published', received: 'none' })
      const at = clock.now()
      const { takeover, written } = await prepareTakeover(asked, { person: refOf(person), at, chance, catalogue: catalogue.read(), reach })
      await catalogue.change((document) => {
        const over = document.takeovers.filter((other) => !isOpen(other)).slice(-kept)
        const takeovers = document.takeovers.filter((other) => isOpen(other) || over.includes(other))
        return { ...document, slides: [...document.slides, ...written], takeovers: [...takeovers, takeover] }
      })
      await audit.record(person, { action: 'requested', kind: 'takeover', id: takeover.id, after: takeover })
      news(takeover.id)
      if (written.length > 0) bulletin.tell({ kind: 'slides-changed' })
      return takeover
    },

    /** What signs cannot show of it, for those who decide. */
    async problems(person: Person, id: string): Promise<Problem[]> {
      allow(person, 'see')
      return problemsOnGlass((await reach.of(find(catalogue.read(), id))).painted)
    },

    async confirm(person: Person, id: string): Promise<Takeover> {
      allow(person, 'confirm-takeovers', null)
      return letOut(id, person, null)
    },

    /** Without the second person: why is written down. */
    async breakGlass(person: Person, id: string, why: string): Promise<Takeover> {
      allow(person, 'break-glass', null)
      return letOut(id, person, why)
    },

    async refuse(person: Person, id: string, comment: string): Promise<Takeover> {
      allow(person, 'confirm-takeovers', null)
      const step = { by: refOf(person), at: clock.now(), comment }
      return advance(
        id,
        refOf(person),
        'refused',
        (takeover) => {
          expect(takeover, 'requested')
          return { step: 'refused', ...step }
        },
        { step: 'returned', ...step }
      )
    },

    /** Before its time. */
    async end(person: Person, id: string): Promise<Takeover> {
      allow(person, 'publish', null)
      return again(
        await advance(id, refOf(person), 'ended', (takeover) => ({ ...running(takeover), step: 'ended', until: clock.now(), endedBy: refOf(person) }))
      )
    },

    async extend(person: Person, id: string, minutes: number): Promise<Takeover> {
      allow(person, 'confirm-takeovers', null)
      return again(await advance(id, refOf(person), 'extended', (takeover) => ({ ...running(takeover), until: clock.now() + minutes * minuteMs })))
    },

    /** When something is due by the clock: a lapse or an end; null: nothing is. */
    nextAt(): number | null {
      const due = catalogue.read().takeovers.flatMap((takeover) => (takeover.step.step === 'requested' || isOpen(takeover) ? (limitOf(takeover) ?? []) : []))
      return due.length > 0 ? Math.min(...due) : null
    },

    /** Requests that nobody confirmed are off; ends are told to whoever looks on. */
    async runDue(): Promise<void> {
      const [since, now] = [ran, clock.now()]
      ran = now
      for (const takeover of catalogue.read().takeovers) {
        const { id, step } = takeover
        const limit = limitOf(takeover) ?? Infinity
        if (step.step === 'running' && since < limit && limit <= now) news(id)
        if (step.step === 'requested' && limit <= now) {
          const refused = { by: system, at: now, comment: 'ไม่มีผู้ยืนยันภายใน 30 นาที' }
          await advance(id, system, 'lapsed', (found) => (found.step.step === 'requested' ? { step: 'refused', ...refused } : found.step), { step: 'returned', ...refused })
        }
      }
    }
  }
}
