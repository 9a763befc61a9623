/** What a sign shows at a moment: the same pure answer on the server and on the sign. */
import { slotAt } from './loop.ts'
import type { Manifest } from './manifest.ts'

export type Timetable = Pick<Manifest, 'loops' | 'segments' | 'fallback'>

/** Due from `from` to `until`, sign time in UTC ms, half-open. */
export type Scene = { from: number; until: number } & (
  | {
      kind: 'slide'
      /** `slide@revision`. */
      slide: string
      /** It has its full dwell: no segment's edge cuts it. */
      whole: boolean
      /** The takeover it is of; null: none. */
      takeover: string | null
    }
  /** Black by intent. */
  | { kind: 'dark' }
)

export function sceneAt({ loops, segments, fallback }: Timetable, now: number): Scene | null {
  const segment = segments.find(({ from, until }) => from <= now && now < until)
  if (segment?.loop === null) return { kind: 'dark', from: segment.from, until: segment.until }
  const named = segment?.loop ?? fallback
  const loop = loops.find(({ id }) => id === named)
  const turn = loop && slotAt(loop.slots, now)
  if (!turn) return null
  const past = segments.filter(({ until }) => until <= now)
  const start = segment?.from ?? past[past.length - 1]?.until ?? -Infinity
  const edge = segment?.until ?? segments.find(({ from }) => from > now)?.from ?? Infinity
  const [from, until] = [Math.max(turn.from, start), Math.min(turn.until, edge)]
  return { kind: 'slide', slide: turn.slot.slide, from, until, whole: from === turn.from && until === turn.until, takeover: segment?.takeover ?? null }
}
