import type SqliteDatabase from 'better-sqlite3'
import { splitSlideKey } from './slide-key.ts'

/** Whether a `slide@revision` was ever published. Titles are never deleted, so a yes is remembered. */
export function openKnownSlides(sqlite: SqliteDatabase.Database): (key: string) => boolean {
  const find = sqlite.prepare<[string, number]>('select 1 from slide_title where slide = ? and revision = ?')
  const known = new Set<string>()
  return (key) => {
    if (known.has(key)) return true
    const { slide, revision } = splitSlideKey(key)
    const found = find.get(slide, revision) !== undefined
    if (found) known.add(key)
    return found
  }
}
