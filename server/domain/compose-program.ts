import type { IssuedPlaylist } from './issue.ts'
import type { LoopMaker } from './loop-maker.ts'
import type { Loop, Program, Stretch } from './program.ts'
import type { Asked } from './program.ts'
import type { Timetable } from './scene.ts'
import type { Takeover } from './takeover.ts'
import { dateOf, type Span } from './time.ts'

/** What a sign can show of one playlist that reaches it. */
export interface Standing {
  playlist: IssuedPlaylist
  /** When its schedule holds. */
  spans: readonly Span[]
  entries: readonly (Asked & { valid: { first: string | null; last: string | null }; span: Span | null })[]
}
/** What a sign can show of one takeover that reaches it. */
export interface Urgent {
  takeover: Takeover
  span: Span
  loop: Loop
}
export interface Materials {
  within: Span
  lit: readonly Span[]
  standing: readonly Standing[]
  /** The later wins. */
  urgent: readonly Urgent[]
  /** Of the turns, for the local playlists. */
  percent: number
  loops: LoopMaker
}

const holdsAt = (at: number) => (span: Span | null | undefined): boolean => span !== null && span !== undefined && span.from <= at && at < span.until

/** Asks of sorted spans whether one holds, at moments that only grow. */
function following(spans: readonly Span[]): (at: number) => boolean {
  let next = 0
  return (at) => {
    while ((spans[next]?.until ?? Infinity) <= at) next++
    return holdsAt(at)(spans[next])
  }
}

/** Resolves takeovers, hours, campaigns, schedules and validities into stretches. */
export function composeProgram(materials: Materials): Program {
  const stretches = stretchesOf(materials)
  const fallback = fallbackOf(materials)
  return { within: materials.within, stretches, fallback, timetable: timetableOf(stretches, fallback) }
}

function stretchesOf({ within, lit, standing, urgent, percent, loops }: Materials): Stretch[] {
  const validities = standing.flatMap(({ entries }) => entries.map(({ span }) => span)).filter((span) => span !== null)
  const edges = [lit, urgent.map(({ span }) => span), validities, ...standing.map(({ spans }) => spans)]
    .flat()
    .flatMap(({ from, until }) => [from, until])
    .filter((edge) => within.from < edge && edge < within.until)
  const moments = [within.from, ...[...new Set(edges)].sort((a, b) => a - b)]
  const changes = new Set(validities.flatMap(({ from, until }) => [from, until]))
  const isLit = following(lit)
  const holds = standing.map(({ spans }) => following(spans))
  const found = new Map<string, Loop | null>()
  let validity = 0

  const stretches: Stretch[] = []
  for (const [index, from] of moments.entries()) {
    const until = moments[index + 1] ?? within.until
    if (changes.has(from)) validity++
    const held = standing.filter((_, place) => holds[place]?.(from))
    const takeover = urgent.findLast(({ span }) => holdsAt(from)(span))
    const next = ((): Stretch => {
      if (takeover !== undefined) return { from, until, kind: 'takeover', loop: takeover.loop, takeover: takeover.takeover }
      if (!isLit(from)) return { from, until, kind: 'dark' }
      const key = `${validity} ${held.map(({ playlist }) => playlist.id).join()}`
      const had = found.get(key)
      const loop = had === undefined ? loops.of(held.flatMap(({ entries }) => entries.filter(({ span }) => holdsAt(from)(span))), percent) : had
      found.set(key, loop)
      return loop === null ? { from, until, kind: 'idle' } : { from, until, kind: 'loop', loop }
    })()
    const last = stretches.at(-1)
    if (last !== undefined && alike(last, next)) last.until = until
    else stretches.push(next)
  }
  return stretches
}

function alike(a: Stretch, b: Stretch): boolean {
  switch (a.kind) {
    case 'loop':
      return b.kind === 'loop' && a.loop === b.loop
    case 'takeover':
      return b.kind === 'takeover' && a.takeover === b.takeover
    case 'dark':
    case 'idle':
      return a.kind === b.kind
  }
}

/** What the nation's base playlists hold without an end, whatever the time of day; else what they hold now; never what has not begun or is over. */
function fallbackOf({ within, standing, loops }: Materials): Loop | null {
  const today = dateOf(within.from)
  const current = ({ first, last }: { first: string | null; last: string | null }) => (first === null || first <= today) && (last === null || today <= last)
  const base = standing
    .filter(({ playlist }) => playlist.priority === 'base' && playlist.province === null && current(playlist.schedule))
    .flatMap(({ playlist, entries }) => entries.map((entry) => ({ entry, endless: playlist.schedule.last === null && entry.valid.last === null })))
    .filter(({ entry }) => current(entry.valid))
  const endless = base.filter((one) => one.endless)
  return loops.of((endless.length > 0 ? endless : base).map(({ entry }) => entry), 0)
}

function timetableOf(stretches: readonly Stretch[], fallback: Loop | null): Timetable {
  const loops = new Map<string, Loop>()
  const segments: Timetable['segments'] = []
  for (const stretch of stretches) {
    if (stretch.kind === 'idle') continue
    const loop = stretch.kind === 'dark' ? null : stretch.loop
    if (loop !== null) loops.set(loop.id, loop)
    const { from, until } = stretch
    const takeover = stretch.kind === 'takeover' ? { takeover: stretch.takeover.id } : {}
    const last = segments.at(-1)
    if (last?.until === from && last.loop === (loop?.id ?? null) && last.takeover === takeover.takeover) last.until = until
    else segments.push({ from, until, loop: loop?.id ?? null, ...takeover })
  }
  if (fallback !== null) loops.set(fallback.id, fallback)
  const inOrder = [...loops.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
  return { loops: inOrder.map(({ id, slots }) => ({ id, slots: [...slots] })), segments, fallback: fallback?.id ?? null }
}
