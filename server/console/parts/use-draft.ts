/** Unsaved work, kept in this browser for its person: neither a session that ends, a closed tab nor another page loses it. */
import { useEffect, useRef, useState } from 'react'
import { dayMs } from '../../domain/time.ts'
import { now } from '../clock.ts'
import { useSession } from '../wire/queries.ts'

/** Older drafts are forgotten. */
const lifeMs = 14 * dayMs

interface Kept {
  at: number
  value: unknown
}
export interface Draft<T> {
  key: string
  /** What was left unsaved, and when. */
  found: { at: number; value: T } | null
  /** It was saved, or thrown away. */
  drop: () => void
}

function readKept(key: string): Kept | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? 'null')
    return typeof kept === 'object' && kept !== null && 'at' in kept && typeof kept.at === 'number' && 'value' in kept ? { at: kept.at, value: kept.value } : null
  } catch {
    return null
  }
}

function writeKept(key: string, text: string | null): void {
  try {
    if (text === null) localStorage.removeItem(key)
    else localStorage.setItem(key, text)
  } catch {
    // A browser that keeps nothing, or has no room: the work is on the page still.
  }
}

/** `place` names what is worked on; `read` gives undefined for what is no such work. */
export function useDraft<T>(place: string, read: (kept: unknown) => T | undefined, { life = lifeMs } = {}): Draft<T> {
  const person = useSession().data?.person?.id ?? ''
  const key = `paituean.draft.${person}.${place}`
  const [found] = useState(() => {
    const kept = readKept(key)
    const value = kept === null || kept.at < now() - life ? undefined : read(kept.value)
    return kept === null || value === undefined ? null : { at: kept.at, value }
  })
  return { key, found, drop: () => writeKept(key, null) }
}

/** Keeps the work as it stands; undefined: nothing of it is unsaved. */
export function useDraftKeeping({ key }: Draft<unknown>, value: unknown): void {
  const text = value === undefined ? null : JSON.stringify(value)
  const wrote = useRef(false)
  useEffect(() => {
    if (text === null && !wrote.current) return
    wrote.current = text !== null
    writeKept(key, text === null ? null : `{"at":${String(now())},"value":${text}}`)
  }, [key, text])
}
