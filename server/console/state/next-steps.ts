import { approvedRevision, newestRevision, type Slide } from '../../domain/slide.ts'
import type { Playlist } from '../../domain/playlist.ts'
import type { IssueSummary, SignView } from '../../protocol/views.ts'

export const steps = ['approve', 'plan', 'publish', 'pair'] as const
export type NextStep = (typeof steps)[number]

interface Standing {
  slides: readonly Slide[]
  playlists: readonly Playlist[]
  issues: readonly IssueSummary[]
  signs: readonly SignView[]
}

export const waitingSlides = (slides: readonly Slide[]): number =>
  slides.filter((slide) => ['draft', 'submitted'].includes(newestRevision(slide).step.step)).length

/** What stands between an empty system and signs that show something; in the order it is done. */
export function nextSteps({ slides, playlists, issues, signs }: Standing): { step: NextStep; done: boolean }[] {
  return [
    { step: 'approve', done: slides.some((slide) => approvedRevision(slide) !== undefined) },
    { step: 'plan', done: playlists.some(({ enabled, entries }) => enabled && entries.length > 0) },
    { step: 'publish', done: issues.length > 0 },
    { step: 'pair', done: signs.some(({ paired }) => paired) }
  ]
}
