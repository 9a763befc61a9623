/** The console's clock. */
import { useEffect, useState } from 'react'

export const now = (): number => Date.now()

/** The time, told again every `everyMs`. */
export function useNow(everyMs: number): number {
  const [time, setTime] = useState(now)
  useEffect(() => {
    const timer = setInterval(() => setTime(now()), everyMs)
    return () => clearInterval(timer)
  }, [everyMs])
  return time
}
