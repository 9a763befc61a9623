/** What people make, as one document. */
import { z } from 'zod'
import { ScheduledIssue } from './issue.ts'
import { Lexicon, noWordsAdded } from './lexicon.ts'
import { firstRules, PlanningRules } from './planning-rules.ts'
import { Playlist } from './playlist.ts'
import { Settings, usualSettings } from './settings.ts'
import { Slide } from './slide.ts'
import { Takeover } from './takeover.ts'

export const Catalogue = z.object({
  format: z.literal(1),
  slides: z.array(Slide),
  playlists: z.array(Playlist),
  lexicon: Lexicon.default(noWordsAdded),
  rules: PlanningRules.default(firstRules),
  takeovers: z.array(Takeover).default([]),
  scheduled: z.array(ScheduledIssue).default([]),
  settings: Settings.default(usualSettings)
})
export type Catalogue = z.infer<typeof Catalogue>

export const emptyCatalogue: Catalogue = {
  format: 1,
  slides: [],
  playlists: [],
  lexicon: noWordsAdded,
  rules: firstRules,
  takeovers: [],
  scheduled: [],
  settings: usualSettings
}
