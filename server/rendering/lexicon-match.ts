/** Finds protected words in a run of Thai before any dictionary cuts it. */
import type { Lexicon } from './pack.ts'

export interface Protected {
  /** The longest protected word that may start at `from`, or undefined. */
  wordAt: (text: string, from: number) => string | undefined
  /** Matches terms that hold a space or a Latin letter, at the start of a text; undefined if there are none. */
  terms: RegExp | undefined
}

const thaiOnly = /^[\u0e00-\u0e7f]+$/
/** Cannot begin a piece of text: combining marks and vowels that follow their consonant. */
const clings = /[\u0e30-\u0e3a\u0e45\u0e47-\u0e4e]/
const leadingVowel = /[เแโใไ]/

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')

export function protect({ words }: Lexicon): Protected {
  const longestFirst = [...new Set(words)].sort((a, b) => b.length - a.length)
  const byStart = new Map<string, string[]>()
  for (const word of longestFirst.filter((word) => thaiOnly.test(word))) {
    const start = word.slice(0, 2)
    byStart.set(start, [...(byStart.get(start) ?? []), word])
  }
  const mixed = longestFirst.filter((word) => !thaiOnly.test(word))
  return {
    wordAt(text, from) {
      if (from > 0 && leadingVowel.test(text.charAt(from - 1))) return undefined
      return byStart
        .get(text.slice(from, from + 2))
        ?.find((word) => text.startsWith(word, from) && !clings.test(text.charAt(from + word.length)))
    },
    terms: mixed.length === 0 ? undefined : new RegExp(`(?:${mixed.map(escaped).join('|')})(?![A-Za-z0-9\\u0e30-\\u0e3a\\u0e45\\u0e47-\\u0e4e])`, 'y')
  }
}
