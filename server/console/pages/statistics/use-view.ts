import { dateOf } from '../../../domain/time.ts'
import { useNow } from '../../clock.ts'
import { useSearch } from '../../parts/use-search.ts'
import { numberView, type NumberView } from '../../state/number-view.ts'

/** What the address asks for, and how to ask for something else. */
export function useView(): { view: NumberView; today: string; search: URLSearchParams; change: ReturnType<typeof useSearch>[1] } {
  const [search, change] = useSearch()
  const today = dateOf(useNow(60_000))
  return { view: numberView(search, today), today, search, change }
}
