/** What should be on glass when, and what became of it. Pure: the stage only obeys. */
import type { Manifest } from '../server/domain/manifest.ts'
import type { Reason } from '../server/domain/record.ts'
import { sceneAt, type Timetable } from '../server/domain/scene.ts'
import type { Ending } from './book.ts'

/** Two frames of the slowest output in use, 30 a second. */
export const graceMs = 67

/** What led to a change of picture: the slide's time was over, the program started, a manifest took over, time was stepped, the last change was missed. */
export type Occasion = 'turn' | 'start' | 'switch' | 'clock' | 'late'

/** What a technician asked for, until a sign time. */
export interface Errand {
  kind: 'dark' | 'identify'
  until: number
}
export interface SlideCue {
  kind: 'slide'
  slide: string
  asset: string
  film: Manifest['slides'][number]['film']
  /** Due from and until, sign time; `whole`: it has its full dwell. */
  from: number
  until: number
  whole: boolean
  takeover: string | null
}
/** What stands from a moment on, until the sign time when it must be looked at again (null: only when something new comes). */
export type Cue = SlideCue | { kind: 'holding' | 'dark' | 'identify'; until: number | null }

export function cueAt(manifest: Pick<Manifest, 'slides'> & Timetable, at: number, errand: Errand | null = null): Cue {
  const scene = sceneAt(manifest, at)
  const isUrgent = scene?.kind === 'slide' && scene.takeover !== null
  if (errand && at < errand.until && !isUrgent) {
    const emergency = manifest.segments.find(({ from, takeover }) => takeover !== undefined && from > at)
    return { kind: errand.kind, until: Math.min(errand.until, emergency ? emergency.from : Infinity) }
  }
  if (scene?.kind === 'dark') return { kind: 'dark', until: scene.until }
  const slide = scene && manifest.slides.find(({ key }) => key === scene.slide)
  if (scene) return slide ? { ...scene, asset: slide.asset, film: slide.film } : { kind: 'holding', until: scene.until }
  const next = manifest.segments.find(({ from }) => from > at)
  return { kind: 'holding', until: next ? next.from : null }
}

const reasonOf: Record<Occasion, Reason> = { turn: 'late', start: 'joined', switch: 'joined', clock: 'clock', late: 'late' }

/** Why a play that was due to start at `from`, was looked for at `at` and drawn at `drawnAt` cannot be complete; null: it began in time. */
export function flawOf(occasion: Occasion, { from, whole }: Pick<SlideCue, 'from' | 'whole'>, at: number, drawnAt: number): Reason | null {
  if (at - from > graceMs) return reasonOf[occasion]
  return drawnAt - from > graceMs ? 'late' : whole ? null : 'edge'
}

/** A slide on glass; times on the monotonic clock. */
export interface Standing {
  drawnAt: number
  dueEnd: number
  flaw: Reason | null
  /** When the page was first covered since; null: it was not. */
  hiddenAt: number | null
}

export function endingOf({ drawnAt, dueEnd, flaw, hiddenAt }: Standing, endedAt: number): Ending {
  const shownMs = Math.max(0, Math.round((hiddenAt ?? endedAt) - drawnAt))
  const reason = flaw ?? (hiddenAt !== null ? 'hidden' : endedAt < dueEnd - graceMs ? 'switched' : null)
  return { outcome: reason === null ? 'completed' : 'interrupted', reason, shownMs }
}
