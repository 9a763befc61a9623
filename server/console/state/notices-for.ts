import type { Notice } from '../../protocol/api/notices-api.ts'

/** The month waits for this person's province. */
export const isUrgent = ({ kind }: Pick<Notice, 'kind'>): boolean => kind === 'remind-report' || kind === 'remind-certify' || kind === 'given-back'
/** Said to every province at once: the nation's page tells it of all of them. */
const isToEach = ({ kind }: Notice): boolean => kind === 'ready' || kind === 'remind-report' || kind === 'remind-certify'

/** Of each province's month the newest, unless it was put away: it overtakes those before. `own`: whose a person is, null the nation's. */
export function noticesFor(notices: readonly Notice[], own: string | null): Notice[] {
  const told = new Set<string>()
  return notices.filter((notice) => {
    if (own === null && isToEach(notice)) return false
    const about = `${notice.province} ${notice.month}`
    const isNewest = !told.has(about)
    told.add(about)
    return isNewest && !notice.seen
  })
}
