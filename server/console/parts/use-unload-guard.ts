import { useEffect } from 'react'

/** Asks before the tab is closed while something is on its way that no draft can keep. */
export function useUnloadGuard(busy: boolean): void {
  useEffect(() => {
    if (!busy) return
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [busy])
}
