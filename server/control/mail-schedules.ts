/** Statistics that go out by letter after each week or month. */
import { finishedPeriods, type Period } from '../domain/export-period.ts'
import type { LetterPlan } from '../domain/notice.ts'
import type { Province } from '../domain/province.ts'
import type { MailSchedule } from '../domain/settings.ts'
import { dateInThai } from '../domain/thai.ts'
import { hourMs, spanOfDate } from '../domain/time.ts'
import type { CatalogueStore } from './ports/catalogue.ts'
import type { Clock } from './ports/clock.ts'
import type { DeliveryDraft, NoticeStore } from './ports/notices.ts'

interface Parts {
  catalogue: CatalogueStore
  notices: NoticeStore
  provinces: ReadonlyMap<string, Province>
  clock: Clock
  /** Letters can be sent. */
  mail: boolean
  onQueued: () => void
}

/** A period's letter goes out this long after its end, so that signs on the net have sent the last of it. */
const settlingMs = hourMs
const views: Record<MailSchedule['by'], string> = { province: 'จังหวัด', slide: 'สไลด์', day: 'วัน', sign: 'ป้าย' }

export function createMailSchedules({ catalogue, notices, provinces, clock, mail, onQueued }: Parts) {
  const letter = ({ name, by, province, format }: MailSchedule, { from, to }: Period): LetterPlan => {
    const day = (date: string): string => dateInThai(spanOfDate(date).from)
    const where = province === null ? 'ทั้งประเทศ' : `จังหวัด${provinces.get(province)?.nameTh ?? province}`
    const subject = `${name} ${day(from)} – ${day(to)}`
    return {
      subject,
      text: `สถิติการแสดงผลจำแนกตาม${views[by]} ${where}\nตั้งแต่วันที่ ${day(from)} ถึงวันที่ ${day(to)}\n\nข้อความนี้ส่งโดยอัตโนมัติจากระบบป้ายเตือน กรุณาอย่าตอบกลับ\n`,
      table: { by, province, format, from, to, title: `statistics-${by}-${from}-${to}` }
    }
  }

  return {
    /** Queues what is due and was not queued before. */
    async run(): Promise<void> {
      if (!mail) return
      const now = clock.now()
      const due = catalogue.read().settings.mailSchedules.filter(({ enabled }) => enabled)
      const deliveries = due.flatMap((schedule) =>
        finishedPeriods(schedule.every, schedule.since, now - settlingMs).flatMap((period) => {
          const body = letter(schedule, period)
          return schedule.to.map((to): DeliveryDraft => ({ key: `schedule ${schedule.id} ${period.from} ${to}`, via: 'mail', to, about: body.subject, body }))
        })
      )
      if (deliveries.length === 0) return
      await notices.issue({ deliveries }, now)
      onQueued()
    }
  }
}
