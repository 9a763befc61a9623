import { z } from 'zod'
import { Id, PersonRef } from './ids.ts'
import { Dwell, Share } from './playlist.ts'
import { Content, Title } from './slide.ts'
import { Target } from './target.ts'

/** A revision as an issue carries it: whole, so that nothing done to the slide later changes what was published. */
export const IssuedSlide = z.object({ slide: Id, revision: z.number().int().positive(), title: Title, content: Content })
export type IssuedSlide = z.infer<typeof IssuedSlide>

export const IssuedEntry = z.object({ slide: Id, revision: z.number().int().positive(), dwellMs: Dwell, share: Share })
export const IssuedPlaylist = z.object({ id: Id, name: z.string(), target: Target, entries: z.array(IssuedEntry) })
export type IssuedPlaylist = z.infer<typeof IssuedPlaylist>

/** The immutable state of all playlists at a moment. */
export const Issue = z.object({
  number: z.number().int().positive(),
  at: z.number().int(),
  by: PersonRef,
  note: z.string().max(500),
  playlists: z.array(IssuedPlaylist),
  slides: z.array(IssuedSlide)
})
export type Issue = z.infer<typeof Issue>
