import { useEffect, useRef } from 'react'
import { useBlocker } from 'react-router'
import { useLanguage } from '../words/language.tsx'

/** Asks before unsaved work is left, by a link or by closing the tab. `allow` lets the next step through. */
export function useLeaveGuard(dirty: boolean): { allow: () => void } {
  const { t } = useLanguage()
  const allowed = useRef(false)
  const blocker = useBlocker(({ currentLocation, nextLocation }) => dirty && !allowed.current && currentLocation.pathname !== nextLocation.pathname)
  useEffect(() => {
    if (blocker.state !== 'blocked') return
    if (window.confirm(t('compose.leave'))) blocker.proceed()
    else blocker.reset()
  }, [blocker, t])
  useEffect(() => {
    if (!dirty) return
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [dirty])
  return {
    allow: () => {
      allowed.current = true
    }
  }
}
