import { z } from 'zod'
import { Id, PersonRef, ProvinceCode } from './ids.ts'
import { firstRules, PlanningRules } from './planning-rules.ts'
import { Dwell, Priority, Share, Validity } from './playlist.ts'
import { always, Schedule } from './schedule.ts'
import { Content, Title } from './slide.ts'
import { Scope, Target } from './target.ts'

/** A revision as an issue carries it: whole, so that nothing done to the slide later changes what was published. */
export const IssuedSlide = z.object({ slide: Id, revision: z.number().int().positive(), title: Title, content: Content })
export type IssuedSlide = z.infer<typeof IssuedSlide>

export const IssuedEntry = z.object({
  slide: Id,
  revision: z.number().int().positive(),
  dwellMs: Dwell,
  share: Share,
  valid: Validity.default({ first: null, last: null })
})
export type IssuedEntry = z.infer<typeof IssuedEntry>
export const IssuedPlaylist = z.object({
  id: Id,
  name: z.string(),
  target: Target,
  exclude: z.array(Scope).default([]),
  priority: Priority.default('base'),
  schedule: Schedule.default(always),
  province: ProvinceCode.nullable().default(null),
  entries: z.array(IssuedEntry)
})
export type IssuedPlaylist = z.infer<typeof IssuedPlaylist>

/** What an issue says: all that decides what is shown, and nothing of who or when. */
export const IssueContent = z.object({
  playlists: z.array(IssuedPlaylist),
  slides: z.array(IssuedSlide),
  rules: PlanningRules.default(firstRules)
})
export type IssueContent = z.infer<typeof IssueContent>

/** The immutable state of all playlists at a moment. */
export const Issue = IssueContent.extend({
  number: z.number().int().positive(),
  at: z.number().int(),
  by: PersonRef,
  note: z.string().max(500),
  /** The issue whose content this one brought back; null: it is new. */
  rollbackOf: z.number().int().positive().nullable().default(null)
})
export type Issue = z.infer<typeof Issue>

/** Made and checked now, to go out later, unless another issue goes out before it. */
export const ScheduledIssue = z.object({
  id: Id,
  content: IssueContent,
  note: z.string().max(500),
  by: PersonRef,
  madeAt: z.number().int(),
  /** UTC ms at which it goes out. */
  at: z.number().int(),
  /** Number of the issue that ran when it was made; 0: none. */
  basis: z.number().int().min(0),
  /** Why it did not go out at its time; null: it is waiting. */
  held: z.enum(['basis-changed', 'problems']).nullable()
})
export type ScheduledIssue = z.infer<typeof ScheduledIssue>
