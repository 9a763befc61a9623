/** Tells provinces that a month can be signed, and reminds them until it is certified. */
import { deadlineOf, ministryDay, monthBefore, nextReminder, readyAt, remindersOf } from '../domain/deadlines.ts'
import type { MonthRevision } from '../domain/month-close.ts'
import type { Province } from '../domain/province.ts'
import { monthOf, spanOfMonth } from '../domain/time.ts'
import { readyTiding, reminderTiding } from './month-tidings.ts'
import type { Notices, Tiding } from './notices.ts'
import type { CatalogueStore } from './ports/catalogue.ts'
import type { Clock } from './ports/clock.ts'
import type { MonthStore } from './ports/months.ts'
import type { NoticeStore, ReminderMark } from './ports/notices.ts'

interface Parts {
  catalogue: CatalogueStore
  firstMonth: () => Promise<string | undefined>
  months: MonthStore
  store: NoticeStore
  notices: Pick<Notices, 'tell'>
  provinces: ReadonlyMap<string, Province>
  clock: Clock
  publicUrl: string
}
export type Reminders = ReturnType<typeof createReminders>

const ready = 'ready'

export function createReminders({ catalogue, firstMonth, months, store, notices, provinces, clock, publicUrl }: Parts) {
  /** Months after whose deadline all was dealt with: nothing more can come of them. */
  const finished = new Set<string>()

  const remind = async (month: string): Promise<void> => {
    const now = clock.now()
    if (now < readyAt(month)) return
    const all = remindersOf(month, catalogue.read().settings.reminders)
    const newest = new Map<string, MonthRevision>((await months.all(month)).map((revision) => [revision.province, revision]))
    const marks = new Map<string, Set<string>>()
    for (const { province, key } of await store.reminders(month)) marks.set(province, (marks.get(province) ?? new Set()).add(key))
    const deadline = deadlineOf(month, ministryDay)
    const tidings: Tiding[] = []
    const reminders: ReminderMark[] = []
    for (const { code, nameTh } of provinces.values()) {
      const dealtWith = marks.get(code) ?? new Set()
      const { state, revision } = newest.get(code) ?? { state: 'open' as const, revision: 0 }
      if (!dealtWith.has(ready)) {
        tidings.push(readyTiding(code, nameTh, month))
        reminders.push({ month, province: code, key: ready, sent: true })
      }
      // A certified month has nothing to be reminded of, now or by what a later restatement makes of it.
      const { send, overtaken } = nextReminder(all, now, dealtWith)
      for (const { key } of overtaken) reminders.push({ month, province: code, key, sent: false })
      if (send === undefined) continue
      reminders.push({ month, province: code, key: send.key, sent: state !== 'certified' })
      if (state === 'certified') continue
      const link = `${publicUrl}/reports?province=${code}&month=${month}`
      const waitsFor = state === 'open' ? 'report' : 'certify'
      tidings.push(reminderTiding({ province: code, provinceName: nameTh, month, revision }, waitsFor, { key: send.key, deadline, now, link }))
    }
    await notices.tell(tidings, reminders)
    if (now > deadline.dueAt) finished.add(month)
  }

  return {
    /** Does what is due for every month since the first publication: what a downtime let slip is made up for, and nothing is said twice. */
    async run(): Promise<void> {
      const first = await firstMonth()
      if (first === undefined) return
      const last = monthBefore(clock.now())
      for (let month = first; month <= last; month = monthOf(spanOfMonth(month).until)) if (!finished.has(month)) await remind(month)
    }
  }
}
