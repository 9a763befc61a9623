import { useSearchParams } from 'react-router'

/** What a page shows, kept in its address: a change of null takes the name out. */
export function useSearch(): [URLSearchParams, (part: Record<string, string | null | undefined>) => void] {
  const [search, setSearch] = useSearchParams()
  const change = (part: Record<string, string | null | undefined>): void => {
    // The address itself: what was drawn last may be a change behind it, which would then be lost.
    const next = new URLSearchParams(window.location.search)
    for (const [name, value] of Object.entries(part)) {
      if (value === null || value === undefined || value === '') next.delete(name)
      else next.set(name, value)
    }
    setSearch(next, { replace: true })
  }
  return [search, change]
}
