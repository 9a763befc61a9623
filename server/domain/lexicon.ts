/** Words the officers keep whole beyond those that ship: no line breaks inside one. */
import { z } from 'zod'

/** Thai or Latin letters and digits, with spaces and the marks that stand inside a name. */
export const LexiconWord = z
  .string()
  .trim()
  .min(2)
  .max(60)
  .regex(/^[\p{L}\p{M}\p{N} .&'’/+-]+$/u, 'a word or name of letters, digits, spaces and . & \' / + -')

export const Lexicon = z.object({
  /** Grows by one with each change; a change must name the one it saw. */
  version: z.number().int().min(0),
  words: z.array(LexiconWord).max(5000)
})
export type Lexicon = z.infer<typeof Lexicon>

export const noWordsAdded: Lexicon = { version: 0, words: [] }
