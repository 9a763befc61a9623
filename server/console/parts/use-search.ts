import { useSearchParams } from 'react-router'

/** What a page shows, kept in its address: a change of null takes the name out. */
export function useSearch(): [URLSearchParams, (part: Record<string, string | null | undefined>) => void] {
  const [search, setSearch] = useSearchParams()
  const change = (part: Record<string, string | null | undefined>): void =>
    setSearch(
      (old) => {
        const next = new URLSearchParams(old)
        for (const [name, value] of Object.entries(part)) {
          if (value === null || value === undefined || value === '') next.delete(name)
          else next.set(name, value)
        }
        return next
      },
      { replace: true }
    )
  return [search, change]
}
