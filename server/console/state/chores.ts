/** What a person should look after this morning besides the signs, the most pressing first. */
import type { Permission } from '../../domain/roles.ts'
import { dayMs } from '../../domain/time.ts'
import type { ResponseOf } from '../../protocol/route.ts'
import type { reportsApi } from '../../protocol/api/reports-api.ts'
import type { slidesApi } from '../../protocol/api/slides-api.ts'

type Watch = ResponseOf<typeof reportsApi.monthWatch>['watch']
interface Standing {
  permissions: readonly Permission[]
  slides: Pick<ResponseOf<typeof slidesApi.slideCounts>, 'submitted' | 'returned'>
  /** Slides whose review is overdue. */
  overdue: number
  watch: Watch
  nowMs: number
}
export type Chore = 'reportLate' | 'reportSoon' | 'certify' | 'approve' | 'returned' | 'review'

/** A deadline is named from so many days before it. */
const soonMs = 5 * dayMs

/** How the month to report stands: provinces that have not reported, and those reported that wait for a second signature. */
export const monthFigures = (watch: NonNullable<Watch>): { open: number; reported: number; certified: number; late: number } => ({
  open: watch.provinces.filter(({ state }) => state === 'open').length,
  reported: watch.provinces.filter(({ state }) => state === 'reported').length,
  certified: watch.provinces.filter(({ state }) => state === 'certified').length,
  late: watch.provinces.filter(({ state, late }) => state === 'open' && late).length
})

export function choresOf({ permissions, slides, overdue, watch, nowMs }: Standing): { chore: Chore; n: number }[] {
  const chores: { chore: Chore; n: number }[] = []
  const add = (chore: Chore, n: number): void => {
    if (n > 0) chores.push({ chore, n })
  }
  const may = (permission: Permission): boolean => permissions.includes(permission)
  if (watch !== null) {
    const { open, reported, late } = monthFigures(watch)
    add('reportLate', late)
    if (late === 0 && nowMs >= watch.readyAt && watch.deadline.dueAt - nowMs < soonMs) add('reportSoon', open)
    if (may('certify-reports')) add('certify', reported)
  }
  if (may('approve-slides')) add('approve', slides.submitted)
  if (may('write-slides')) {
    add('returned', slides.returned)
    add('review', overdue)
  }
  return chores
}
