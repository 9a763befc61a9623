import type { PlaylistEntry } from '../../domain/playlist.ts'

/** Minutes of an hour an entry stands, by its share and dwell against the others, to a tenth. */
export function minutesPerHour(entries: readonly Pick<PlaylistEntry, 'dwellMs' | 'share'>[], index: number): number {
  const all = entries.reduce((sum, { dwellMs, share }) => sum + dwellMs * share, 0)
  const own = entries[index]
  return all === 0 || own === undefined ? 0 : Math.round(((own.dwellMs * own.share) / all) * 600) / 10
}
