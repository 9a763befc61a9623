import type { Playlist } from '../../domain/playlist.ts'
import type { Fleet, IssueSummary } from '../../protocol/views.ts'

export const steps = ['approve', 'plan', 'publish', 'pair'] as const
export type NextStep = (typeof steps)[number]

interface Standing {
  /** Slides that may go on glass. */
  ready: number
  playlists: readonly Pick<Playlist, 'enabled' | 'entries'>[]
  issues: readonly IssueSummary[]
  fleet: Pick<Fleet, 'paired'>
}

/** What stands between an empty system and signs that show something; in the order it is done. */
export function nextSteps({ ready, playlists, issues, fleet }: Standing): { step: NextStep; done: boolean }[] {
  return [
    { step: 'approve', done: ready > 0 },
    { step: 'plan', done: playlists.some(({ enabled, entries }) => enabled && entries.length > 0) },
    { step: 'publish', done: issues.length > 0 },
    { step: 'pair', done: fleet.paired > 0 }
  ]
}
