/** What a sign will show, and why: told from the program its manifest is made of. */
import { slotAt } from './loop.ts'
import type { Priority } from './playlist.ts'
import type { Loop, Program } from './program.ts'
import { sceneAt } from './scene.ts'
import type { Schedule } from './schedule.ts'
import { spanAt } from './spans.ts'
import { spansOf } from './spans-of.ts'
import { spanOfTakeover, type Takeover } from './takeover.ts'
import { dayMs, spanOfDate } from './time.ts'

export interface WhyPlaylist {
  id: string
  name: string
  priority: Priority
  province: string | null
  /** The stretch of its schedule that holds then, UTC ms; null: open at that end. */
  from: number | null
  until: number | null
  share: number
  /** The slide's turns by its share, of all turns of the loop. */
  turns: { own: number; of: number }
}
export type Why =
  | { kind: 'playlists'; playlists: WhyPlaylist[]; /** Put in besides its share, so that the hotline is told each minute. */ hotline: boolean }
  | { kind: 'takeover'; id: string; reason: string; drill: boolean; from: number; until: number }
  | { kind: 'hours'; from: number; until: number }
  /** Nothing is planned: what the base playlists hold plays on. */
  | { kind: 'fallback' }
  | { kind: 'nothing' }
export interface Outlook {
  at: number
  /** `slide@revision`. */
  slide: string | null
  title: string | null
  from: number | null
  until: number | null
  why: Why
}
export type TitleOf = (slide: string) => string | undefined

/** The stretch of a schedule that holds at a moment, looked for so far around it. */
function holdingOf(schedule: Schedule, at: number): { from: number | null; until: number | null } {
  const within = {
    from: schedule.first === null ? at - 40 * dayMs : spanOfDate(schedule.first).from - dayMs,
    until: schedule.last === null ? at + 40 * dayMs : spanOfDate(schedule.last).until + 2 * dayMs
  }
  const span = spanAt(spansOf(schedule, within), at)
  return {
    from: span === undefined || span.from === within.from ? null : span.from,
    until: span === undefined || span.until === within.until ? null : span.until
  }
}

function becauseOfPlaylists(loop: Loop, slide: string, at: number): Why {
  const turn = slotAt(loop.slots, at)
  const turns = { own: loop.slots.filter((slot, index) => slot.slide === slide && !loop.added.has(index)).length, of: loop.slots.length }
  const playlists = new Map<string, WhyPlaylist>()
  for (const { playlist, slide: asked, share } of loop.asked) {
    if (asked !== slide) continue
    const { id, name, priority, province, schedule } = playlist
    const had = playlists.get(id)
    playlists.set(id, { id, name, priority, province, ...holdingOf(schedule, at), share: share + (had?.share ?? 0), turns })
  }
  return { kind: 'playlists', playlists: [...playlists.values()], hotline: turn !== null && loop.added.has(turn.index) }
}

function becauseOfTakeover(takeover: Takeover): Why {
  const { from, until } = spanOfTakeover(takeover) ?? { from: takeover.requestedAt, until: takeover.requestedAt }
  return { kind: 'takeover', id: takeover.id, reason: takeover.reason, drill: takeover.drill, from, until }
}

/** What the sign of a program shows at a moment within it. */
export function explainAt(program: Program, at: number, titleOf: TitleOf): Outlook {
  const scene = sceneAt(program.timetable, at)
  const stretch = spanAt(program.stretches, at)
  const slide = scene?.kind === 'slide' ? scene.slide : null
  const why = ((): Why => {
    switch (stretch?.kind) {
      case 'takeover':
        return becauseOfTakeover(stretch.takeover)
      case 'loop':
        return becauseOfPlaylists(stretch.loop, slide ?? '', at)
      case 'dark':
        return { kind: 'hours', from: stretch.from, until: stretch.until }
      case 'idle':
      case undefined:
        return { kind: program.fallback === null ? 'nothing' : 'fallback' }
    }
  })()
  const title = slide === null ? null : (titleOf(slide) ?? null)
  return { at, slide, title, from: scene?.from ?? stretch?.from ?? null, until: scene?.until ?? stretch?.until ?? null, why }
}
