/** Sets of half-open stretches of time: sorted, disjoint, none empty, none touching the next. */
import type { Span } from './time.ts'

/** The same instants as one such set. */
export function mergeSpans(spans: readonly Span[]): Span[] {
  const merged: Span[] = []
  for (const { from, until } of [...spans].sort((a, b) => a.from - b.from)) {
    if (from >= until) continue
    const last = merged.at(-1)
    if (last !== undefined && from <= last.until) last.until = Math.max(last.until, until)
    else merged.push({ from, until })
  }
  return merged
}

/** What two such sets have in common. */
export function commonSpans(some: readonly Span[], others: readonly Span[]): Span[] {
  const common: Span[] = []
  let [i, j] = [0, 0]
  for (;;) {
    const [a, b] = [some[i], others[j]]
    if (a === undefined || b === undefined) return common
    const [from, until] = [Math.max(a.from, b.from), Math.min(a.until, b.until)]
    if (from < until) common.push({ from, until })
    if (a.until <= b.until) i++
    else j++
  }
}

/** The stretch of such a set that holds at a moment. */
export const spanAt = <S extends Span>(spans: readonly S[], at: number): S | undefined => {
  let [low, high] = [0, spans.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle]?.until ?? Infinity) <= at) low = middle + 1
    else high = middle
  }
  const found = spans[low]
  return found !== undefined && found.from <= at ? found : undefined
}
