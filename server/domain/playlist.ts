import { z } from 'zod'
import { Id } from './ids.ts'
import { Target } from './target.ts'

/** Milliseconds a slide stands. */
export const Dwell = z.number().int().min(3000).max(60_000)
/** How often a slide comes round against the others. */
export const Share = z.number().int().min(1).max(10)
export const defaultDwellMs = 8000

export const PlaylistEntry = z.object({ slide: Id, dwellMs: Dwell, share: Share })
export type PlaylistEntry = z.infer<typeof PlaylistEntry>

export const PlaylistPlan = z.object({
  name: z.string().trim().min(1).max(120),
  enabled: z.boolean(),
  entries: z.array(PlaylistEntry).max(100),
  target: Target
})
export type PlaylistPlan = z.infer<typeof PlaylistPlan>

export const Playlist = PlaylistPlan.extend({ id: Id, /** Grows by one with each change; a change must name the one it saw. */ edition: z.number().int().positive() })
export type Playlist = z.infer<typeof Playlist>
