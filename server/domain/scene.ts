/** What a sign shows at a moment: the same pure answer on the server and on the sign. */
import { slotAt } from './loop.ts'
import type { Manifest } from './manifest.ts'

export type Timetable = Pick<Manifest, 'loops' | 'segments' | 'fallback'>

export interface Scene {
  /** `slide@revision`. */
  slide: string
  /** When this showing is due to start and end, sign time in UTC ms, half-open. */
  from: number
  until: number
}

export function sceneAt({ loops, segments, fallback }: Timetable, now: number): Scene | null {
  const segment = segments.find(({ from, until }) => from <= now && now < until)
  const named = segment?.loop ?? fallback
  const loop = loops.find(({ id }) => id === named)
  const turn = loop && slotAt(loop.slots, now)
  if (!turn) return null
  const edge = segment ? segment.until : segments.find(({ from }) => from > now)?.from
  return {
    slide: turn.slot.slide,
    from: segment ? Math.max(turn.from, segment.from) : turn.from,
    until: edge === undefined ? turn.until : Math.min(turn.until, edge)
  }
}
