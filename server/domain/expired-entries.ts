import type { IssueContent } from './issue.ts'
import type { PlanFinding } from './plan-finding.ts'
import { commonSpans } from './spans.ts'
import { spansOf, validSpans } from './spans-of.ts'
import { dateOf, type Span } from './time.ts'

type Expired = Extract<PlanFinding, { kind: 'expired' }>
interface Days {
  first: string | null
  last: string | null
}

function standing({ first, last }: Days, today: string): Pick<Expired, 'why' | 'day'> | null {
  if (first !== null && last !== null && last < first) return { why: 'never', day: null }
  if (last !== null && last < today) return { why: 'over', day: last }
  return first !== null && today < first ? { why: 'not-yet', day: first } : null
}

/** Playlists and entries that do not play, or not yet, from the first day of a stretch on; `never` only as far as the stretch reaches. */
export function expiredEntries({ playlists }: IssueContent, within: Span): Expired[] {
  const today = dateOf(within.from)
  return playlists.flatMap(({ id, schedule, entries }) => {
    const whole = standing(schedule, today)
    if (whole !== null) return [{ kind: 'expired' as const, playlist: id, slide: null, ...whole }]
    const holds = spansOf(schedule, within)
    return entries.flatMap(({ slide, valid }): Expired[] => {
      const own = standing(valid, today)
      const meets = holds.length === 0 || commonSpans(holds, validSpans(valid, within)).length > 0
      if (own === null && meets) return []
      return [{ kind: 'expired', playlist: id, slide, ...(own ?? { why: 'never', day: null }) }]
    })
  })
}
