import { playsDue } from './due.ts'
import type { Loop, Program, Stretch } from './program.ts'
import type { TitleOf } from './outlook.ts'
import { spanOfDate } from './time.ts'

export interface OutlookStretch {
  from: number
  until: number
  kind: 'loop' | 'takeover' | 'dark' | 'fallback' | 'nothing'
  playlists: { id: string; name: string }[]
  /** The loop's slots in order, from its start. */
  slots: { slide: string; dwellMs: number }[]
}
export interface DayOutlook {
  date: string
  /** The day in half-open stretches without a gap. */
  stretches: OutlookStretch[]
  /** Whole plays that start on the day, the most first. */
  planned: { slide: string; title: string; plays: number }[]
}

const playlistsOf = ({ asked }: Loop) => [...new Map(asked.map(({ playlist: { id, name } }) => [id, { id, name }])).values()]

function shown(stretch: Stretch, fallback: Loop | null): Pick<OutlookStretch, 'kind' | 'playlists' | 'slots'> {
  const playing = (kind: OutlookStretch['kind'], loop: Loop) => ({ kind, playlists: playlistsOf(loop), slots: loop.slots.map(({ slide, dwellMs }) => ({ slide, dwellMs })) })
  switch (stretch.kind) {
    case 'loop':
    case 'takeover':
      return playing(stretch.kind, stretch.loop)
    case 'dark':
      return { kind: 'dark', playlists: [], slots: [] }
    case 'idle':
      return fallback === null ? { kind: 'nothing', playlists: [], slots: [] } : playing('fallback', fallback)
  }
}

/** A Bangkok date, which must lie within the program, as its sign will show it. */
export function dayOutlook({ stretches, fallback, timetable }: Program, date: string, titleOf: TitleOf): DayOutlook {
  const day = spanOfDate(date)
  return {
    date,
    stretches: stretches
      .filter(({ from, until }) => from < day.until && until > day.from)
      .map((stretch) => ({ from: Math.max(stretch.from, day.from), until: Math.min(stretch.until, day.until), ...shown(stretch, fallback) })),
    planned: [...playsDue(timetable, day)]
      .map(([slide, plays]) => ({ slide, title: titleOf(slide) ?? slide, plays }))
      .sort((a, b) => b.plays - a.plays || (a.slide < b.slide ? -1 : 1))
  }
}
