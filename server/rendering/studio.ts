/** Painters by the officers' words: the fonts are read once, and the painters asked for last are kept. */
import type { Painter, Studio } from '../control/ports/painting.ts'
import { loadFonts } from './fonts.ts'
import { protect, type Protected } from './lexicon-match.ts'
import { Lru } from './lru.ts'
import { readFontList, readLexicon, type Lexicon } from './pack.ts'
import { createPainterWith } from './painter.ts'
import { createPrinter } from './prints.ts'
import { atomsOf, normaliseThai } from './thai-break.ts'

/** The one in use, and the one before while its work ends. */
const paintersKept = 2

export async function createStudio(): Promise<Studio> {
  const shipped = readLexicon()
  const fonts = await loadFonts(readFontList())
  const makePrint = createPrinter()
  const painters = new Lru<string, Painter>(paintersKept)
  const matchers = new Lru<string, Protected>(paintersKept)
  const lexiconOf = (words: readonly string[]): Lexicon => ({ version: shipped.version, words: [...shipped.words, ...words.map(normaliseThai)] })
  const matcherOf = (words: readonly string[]): Protected => matchers.take(words.join('\n'), () => protect(lexiconOf(words)))

  return {
    shippedWords: shipped.words,
    painterFor: (words) =>
      painters.take(words.join('\n'), () => createPainterWith({ lexicon: lexiconOf(words), fonts, makePrint })),
    breaks: (text, words) =>
      normaliseThai(text)
        .split('\n')
        .map((paragraph) => atomsOf(paragraph, matcherOf(words)).map((atom) => ({ ...atom, penalty: Number.isFinite(atom.penalty) ? atom.penalty : null })))
  }
}
