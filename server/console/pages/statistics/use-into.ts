import { useEffect, useRef } from 'react'
import { useLocation, useNavigate } from 'react-router'

interface Step {
  path: string
  change: Record<string, string | null>
}

/** Steps into the numbers: each is one of the browser's history, and leads the eye and the keyboard to what it opened. */
export function useInto(search: URLSearchParams) {
  const go = useNavigate()
  const location = useLocation()
  const target = useRef<HTMLHeadingElement>(null)
  const led = (location.state as { led?: boolean } | null)?.led === true
  useEffect(() => {
    if (led) target.current?.focus()
  }, [led, location.key])
  const into = ({ path, change }: Step): void => {
    const next = new URLSearchParams(search)
    for (const [name, value] of Object.entries(change)) {
      if (value === null) next.delete(name)
      else next.set(name, value)
    }
    void go(`${path}?${next.toString()}`, { state: { led: true } })
  }
  return { into, target }
}
