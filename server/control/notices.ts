/** What happens to a month is told: on the pages of those it concerns, by letter to the coordinator, and to other systems. */
import { Failure } from '../domain/failure.ts'
import type { LetterPlan, Notice } from '../domain/notice.ts'
import type { Person } from '../domain/roles.ts'
import type { WebhookEvent } from '../domain/settings.ts'
import { dayMs } from '../domain/time.ts'
import { allow } from './allow.ts'
import type { CatalogueStore } from './ports/catalogue.ts'
import type { Clock } from './ports/clock.ts'
import type { CoordinatorStore } from './ports/coordinators.ts'
import type { DeliveryDraft, NoticeStore, ReminderMark } from './ports/notices.ts'
import { callsOf } from './webhook-calls.ts'

interface Parts {
  notices: NoticeStore
  coordinators: CoordinatorStore
  catalogue: CatalogueStore
  clock: Clock
  /** Letters can be sent. */
  mail: boolean
  /** Something waits to go out. */
  onQueued: () => void
}
/** One thing to tell of a province's month. */
export interface Tiding extends Pick<Notice, 'kind' | 'province' | 'month' | 'th' | 'en'> {
  /** Names the thing, so that it is told once. */
  key: string
  revision: number
  event?: WebhookEvent
  /** Also by letter to the coordinator, if there is one with an address. */
  letter?: LetterPlan
}
export type Notices = ReturnType<typeof createNotices>

export const noticeDays = 60

export function createNotices({ notices, coordinators, catalogue, clock, mail, onQueued }: Parts) {
  const calls = ({ key, event, province, month, revision }: Tiding, at: number): DeliveryDraft[] => {
    if (event === undefined) return []
    return callsOf(catalogue.read().settings.webhooks, key, { event, data: { province, month, revision, at } })
  }
  const letters = ({ key, letter }: Tiding, address: string | undefined): DeliveryDraft[] =>
    mail && letter !== undefined && address !== undefined && address !== ''
      ? [{ key: `${key} mail`, via: 'mail', to: address, about: letter.subject, body: letter }]
      : []

  return {
    /** Kept with the reminders that are dealt with by it, all or nothing. */
    async tell(tidings: readonly Tiding[], reminders: ReminderMark[] = []): Promise<void> {
      if (tidings.length === 0 && reminders.length === 0) return
      const at = clock.now()
      const addresses = new Map((await coordinators.serving()).map(({ province, form }) => [province, form.email]))
      const deliveries = tidings.flatMap((tiding) => [...calls(tiding, at), ...letters(tiding, addresses.get(tiding.province))])
      const drafts = tidings.map(({ key, kind, province, month, th, en }) => ({ key, kind, province, month, th, en }))
      await notices.issue({ reminders, notices: drafts, deliveries }, at)
      if (deliveries.length > 0) onQueued()
    },

    async of(person: Person): Promise<(Notice & { seen: boolean })[]> {
      allow(person, 'see')
      return notices.since(clock.now() - noticeDays * dayMs, person.id, person.province ?? undefined)
    },

    async putAway(person: Person, id: string): Promise<void> {
      const notice = await notices.find(id)
      if (notice === undefined) throw new Failure('not-found', { what: `notice ${id}` })
      allow(person, 'see', notice.province)
      await notices.see(id, person.id)
    }
  }
}
