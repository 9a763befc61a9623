import { z } from 'zod'
import { LexiconWord } from '../../domain/lexicon.ts'
import { route } from '../route.ts'
import { BreakPiece, LexiconView } from '../views.ts'

/** The contract of words kept whole. */
export const wordsApi = {
  lexicon: route({ method: 'get', path: '/api/lexicon', access: 'see', response: LexiconView }),
  /** `version` is the one that was seen; all the added words, whole. What is on the signs is drawn anew behind the scenes (progress: `lexicon`). */
  changeLexicon: route({
    method: 'put',
    path: '/api/lexicon',
    access: 'write-slides',
    reach: 'nation',
    body: z.object({ version: z.number().int().min(0), words: z.array(LexiconWord).max(5000) }),
    response: LexiconView
  }),
  /** Where lines of a text may end, paragraph by paragraph; `words` instead of those the officers added, to try them out. */
  breaks: route({
    method: 'post',
    path: '/api/breaks',
    access: 'write-slides',
    body: z.object({ text: z.string().max(400), words: z.array(LexiconWord).max(5000).optional() }),
    response: z.object({ paragraphs: z.array(z.array(BreakPiece)) })
  })
} as const
