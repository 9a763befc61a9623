import type { PlaylistPlan } from '../../domain/playlist.ts'
import { mergeSpans, commonSpans } from '../../domain/spans.ts'
import { spansOf, validSpans } from '../../domain/spans-of.ts'
import type { Span } from '../../domain/time.ts'

/** When a playlist has anything to show: its schedule holds and one of its slides is valid. */
export function playingSpans({ schedule, entries }: PlaylistPlan, within: Span): Span[] {
  const plays = spansOf(schedule, within)
  const dates = new Map(entries.map(({ valid }) => [`${valid.first} ${valid.last}`, valid]))
  return mergeSpans([...dates.values()].flatMap((valid) => commonSpans(plays, validSpans(valid, within))))
}
