import { dateAfter, dateOf } from '../../../domain/time.ts'
import { useServerNow } from '../../wire/server-clock.ts'
import { useSearch } from '../../parts/use-search.ts'
import { numberView, type NumberView } from '../../state/number-view.ts'

/** What the address asks for, and how to ask for something else. */
export function useView({ usualDays }: { /** Days until today where the address names none; else this month. */ usualDays?: number } = {}): { view: NumberView; today: string; search: URLSearchParams; change: ReturnType<typeof useSearch>[1] } {
  const [search, change] = useSearch()
  const today = dateOf(useServerNow(60_000))
  const from = usualDays === undefined ? `${today.slice(0, 8)}01` : dateAfter(today, 1 - usualDays)
  return { view: numberView(search, { from, to: today }), today, search, change }
}
