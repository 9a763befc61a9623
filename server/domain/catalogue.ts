/** What people make, as one document. */
import { z } from 'zod'
import { Lexicon, noWordsAdded } from './lexicon.ts'
import { Playlist } from './playlist.ts'
import { Settings, usualSettings } from './settings.ts'
import { Slide } from './slide.ts'

export const Catalogue = z.object({
  format: z.literal(1),
  slides: z.array(Slide),
  playlists: z.array(Playlist),
  lexicon: Lexicon.default(noWordsAdded),
  settings: Settings.default(usualSettings)
})
export type Catalogue = z.infer<typeof Catalogue>

export const emptyCatalogue: Catalogue = { format: 1, slides: [], playlists: [], lexicon: noWordsAdded, settings: usualSettings }
