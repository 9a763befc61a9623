import type { Sign } from './sign.ts'
import { weekdays } from './schedule.ts'
import { spanAt } from './spans.ts'
import { spansOf } from './spans-of.ts'
import type { Span } from './time.ts'

/** A stretch of less than full brightness. */
export interface Level extends Span {
  percent: number
}

/** The sign's brightness over a stretch, in order and without overlap; elsewhere 100 %. Where windows overlap the darker one holds. */
export function levelsOf(brightness: Sign['brightness'], within: Span): Level[] {
  const windows = brightness.map(({ from, until, percent }) => ({
    percent,
    spans: spansOf({ first: null, last: null, dayparts: [{ from, until, days: [...weekdays] }], exceptions: [] }, within)
  }))
  const edges = [...new Set(windows.flatMap(({ spans }) => spans.flatMap((span) => [span.from, span.until])))].sort((a, b) => a - b)
  const levels: Level[] = []
  for (const [index, from] of edges.entries()) {
    const until = edges[index + 1]
    const percent = Math.min(100, ...windows.filter(({ spans }) => spanAt(spans, from) !== undefined).map((window) => window.percent))
    if (until === undefined || percent === 100) continue
    const last = levels.at(-1)
    if (last?.until === from && last.percent === percent) last.until = until
    else levels.push({ from, until, percent })
  }
  return levels
}
