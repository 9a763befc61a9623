/** Cuts a run of Thai into words: protected words first, ICU's dictionary between them, broken pieces glued back. */
import type { Protected } from './lexicon-match.ts'

const segmenter = new Intl.Segmenter('th', { granularity: 'word' })
const clings = /^[\u0e30-\u0e3a\u0e45-\u0e4e\u0e2f]/
const endsInLeadingVowel = /[เแโใไ]$/
/** A consonant alone, or one silenced by thanthakhat, is no word; ณ and ธ are. */
const loneConsonant = /^[ก-ฃค-ฒดตถทน-ฮ]\u0e4c?$/

function dictionaryWords(run: string): string[] {
  const words: string[] = []
  for (const { segment } of segmenter.segment(run)) {
    const last = words.length - 1
    const previous = words[last]
    if (previous !== undefined && (clings.test(segment) || loneConsonant.test(segment) || endsInLeadingVowel.test(previous) || loneConsonant.test(previous)))
      words[last] = previous + segment
    else words.push(segment)
  }
  return words
}

export function thaiWords(run: string, { wordAt }: Protected): string[] {
  const words: string[] = []
  let from = 0
  let at = 0
  const flush = (): void => {
    if (at > from) words.push(...dictionaryWords(run.slice(from, at)))
  }
  while (at < run.length) {
    const word = wordAt(run, at)
    if (word === undefined) {
      at += 1
      continue
    }
    flush()
    words.push(word)
    at += word.length
    from = at
  }
  flush()
  return words
}
