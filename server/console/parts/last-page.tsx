import { Navigate, useSearchParams } from 'react-router'

/** Leads to the last page from one past the end, as an old address or a list grown shorter leaves it. */
export function LastPage({ total, perPage }: { total: number; perPage: number }) {
  const [search] = useSearchParams()
  const last = Math.ceil(total / perPage)
  const next = new URLSearchParams(search)
  if (last > 1) next.set('page', String(last))
  else next.delete('page')
  return <Navigate to={{ search: next.toString() }} replace />
}
