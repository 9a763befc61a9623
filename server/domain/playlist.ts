import { z } from 'zod'
import { Id, ProvinceCode } from './ids.ts'
import { Day } from './report.ts'
import { always, Schedule } from './schedule.ts'
import { Scope, Target } from './target.ts'

/** Milliseconds a slide stands. */
export const Dwell = z.number().int().min(3000).max(60_000)
/** How often a slide comes round against the others. */
export const Share = z.number().int().min(1).max(10)
export const defaultDwellMs = 8000

/** Bangkok dates on which it is valid, both included; null: open at that end. */
export const Validity = z.object({ first: Day.nullable(), last: Day.nullable() })
export type Validity = z.infer<typeof Validity>
export const PlaylistEntry = z.object({
  slide: Id,
  dwellMs: Dwell,
  share: Share,
  valid: Validity.default({ first: null, last: null })
})
export type PlaylistEntry = z.infer<typeof PlaylistEntry>

/** While a campaign has anything to show on a sign, the base playlists of that sign rest. */
export const Priority = z.enum(['base', 'campaign'])
export type Priority = z.infer<typeof Priority>

export const PlaylistPlan = z.object({
  name: z.string().trim().min(1).max(120),
  enabled: z.boolean(),
  entries: z.array(PlaylistEntry).max(100),
  target: Target,
  /** Not there, though the target covers it. */
  exclude: z.array(Scope).max(200).default([]),
  priority: Priority.default('base'),
  schedule: Schedule.default(always),
  /** A province's own: fills its local share, on its signs only; null: the nation's. */
  province: ProvinceCode.nullable().default(null)
})
export type PlaylistPlan = z.infer<typeof PlaylistPlan>

export const Playlist = PlaylistPlan.extend({ id: Id, /** Grows by one with each change; a change must name the one it saw. */ edition: z.number().int().positive() })
export type Playlist = z.infer<typeof Playlist>
