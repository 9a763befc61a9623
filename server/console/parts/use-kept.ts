import { useState } from 'react'

/** What one chose, kept in this browser; `read` tells a choice from what is no choice. */
export function useKept<T extends string>(name: string, read: (kept: string | null) => T): [T, (value: T) => void] {
  const key = `paituean.${name}`
  const [value, setValue] = useState(() => {
    try {
      return read(localStorage.getItem(key))
    } catch {
      return read(null)
    }
  })
  return [
    value,
    (chosen) => {
      setValue(chosen)
      try {
        localStorage.setItem(key, chosen)
      } catch {
        // A browser that keeps nothing forgets the choice.
      }
    }
  ]
}
