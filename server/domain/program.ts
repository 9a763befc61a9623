/** What one sign is to show over a stretch of time, and why: what manifests, outlooks, checks and differences are all made from. */
import type { IssuedPlaylist } from './issue.ts'
import type { Slot } from './loop.ts'
import type { Timetable } from './scene.ts'
import type { Takeover } from './takeover.ts'
import type { Span } from './time.ts'

/** A playlist's entry that has turns in a loop. */
export interface Asked {
  playlist: IssuedPlaylist
  /** `slide@revision`. */
  slide: string
  dwellMs: number
  share: number
}
/** A finished order, named by what it shows. */
export interface Loop {
  id: string
  slots: readonly Slot[]
  /** Places of slots put in besides their share, to tell the hotline each minute. */
  added: ReadonlySet<number>
  /** Empty: a takeover's. */
  asked: readonly Asked[]
}
export type Stretch = Span &
  (
    | { kind: 'loop'; loop: Loop }
    | { kind: 'takeover'; loop: Loop; takeover: Takeover }
    /** Outside the sign's hours. */
    | { kind: 'dark' }
    /** Nothing is planned: the fallback plays. */
    | { kind: 'idle' }
  )
export interface Program {
  within: Span
  /** `within` in order, without gap or overlap; neighbours differ. */
  stretches: readonly Stretch[]
  /** What plays where nothing is planned; null: there is nothing to show. */
  fallback: Loop | null
  /** The same as a sign gets it. */
  timetable: Timetable
}
