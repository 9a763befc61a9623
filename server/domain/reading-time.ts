/** How long people need to read a slide. */
import type { Content } from './slide.ts'

/**
 * Characters a second, as people see them (a Thai letter with its vowel and tone marks is one). Walkers: Thai subtitles run at up to 17, and a sign is
 * read at a glance in passing, so 15. Drivers look away from the road in short glances: a second for each word of four to eight characters (Human
 * Factors Guidelines for Road Systems, changeable message signs), so 6; they are given the headline and what to do, never the body.
 */
const pace = { walker: 15, driver: 6 } as const
export type Reader = keyof typeof pace

const graphemes = new Intl.Segmenter('th', { granularity: 'grapheme' })
const length = (text: string): number => [...graphemes.segment(text.replace(/\s/g, ''))].length

/** Milliseconds; 0 where there are no words to count. */
export function readingTimeMs(content: Content, reader: Reader): number {
  if (content.kind !== 'composed') return 0
  const { headline, body, callToAction } = content
  const texts = reader === 'driver' ? [headline, callToAction] : [headline, body, callToAction]
  return Math.ceil((1000 * texts.reduce((sum, text) => sum + length(text), 0)) / pace[reader])
}
