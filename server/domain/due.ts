/** What a timetable has planned over a stretch of time, counted without walking it. */
import { loopLengthMs } from './loop.ts'
import { sceneAt, type Scene, type Timetable } from './scene.ts'
import type { Span } from './time.ts'

export interface Due {
  plays: number
  shownMs: number
}

/** The timetable's stretches that touch a span, with their own edges: each segment, and before, between and after them the fallback. */
function* piecesOf({ segments, fallback }: Timetable, span: Span): Generator<Span & { loop: string | null }> {
  let from = -Infinity
  for (const segment of [...segments, { from: Infinity, until: Infinity, loop: null }]) {
    if (from < segment.from && from < span.until && segment.from > span.from) yield { from, until: segment.from, loop: fallback }
    if (segment.from < span.until && segment.until > span.from) yield segment
    from = segment.until
  }
}

/** By `slide@revision`: the whole plays that start in a half-open span, as `sceneAt` has them, and how long they last. */
export function dueIn(timetable: Timetable, span: Span): Map<string, Due> {
  const due = new Map<string, Due>()
  for (const piece of piecesOf(timetable, span)) {
    const slots = timetable.loops.find(({ id }) => id === piece.loop)?.slots ?? []
    const length = loopLengthMs(slots)
    const earliest = Math.max(piece.from, span.from)
    let offset = 0
    for (const { slide, dwellMs } of slots) {
      // Starts are offset + k·length, from the earliest on and before the span's end, none later than its dwell before the piece's end.
      const end = Math.min(span.until, piece.until - dwellMs + 1)
      const plays = Math.max(0, Math.ceil((end - offset) / length) - Math.ceil((earliest - offset) / length))
      offset += dwellMs
      if (plays === 0) continue
      const had = due.get(slide) ?? { plays: 0, shownMs: 0 }
      due.set(slide, { plays: had.plays + plays, shownMs: had.shownMs + plays * dwellMs })
    }
  }
  return due
}

/** By `slide@revision`: how many whole plays start in a half-open span. */
export const playsDue = (timetable: Timetable, span: Span): Map<string, number> =>
  new Map([...dueIn(timetable, span)].map(([slide, { plays }]) => [slide, plays]))

/** The scenes that touch a span, in order. */
export function* scenesOf(timetable: Timetable, span: Span): Generator<Scene> {
  for (let at = span.from; at < span.until; ) {
    const scene = sceneAt(timetable, at)
    if (scene !== null) yield scene
    at = scene?.until ?? timetable.segments.find(({ from }) => from > at)?.from ?? span.until
  }
}
