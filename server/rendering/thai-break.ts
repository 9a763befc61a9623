/** Where a line of Thai may end, and how gladly. */
import { breakPenalty, type Token } from './break-penalty.ts'
import type { Protected } from './lexicon-match.ts'
import { thaiWords } from './thai-words.ts'

/** A piece no line breaks inside. `penalty` is the price of ending a line after it; the last has none. */
export interface Atom {
  text: string
  /** A space follows inside a line. */
  space: boolean
  penalty: number
}

/** One spelling for look-alike Thai, single spaces, no invisible marks but U+200B, U+2060 and the no-break space. */
export const normaliseThai = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\u0e4d([\u0e48-\u0e4b]?)\u0e32/g, '$1\u0e33')
    .replace(/\u0e33([\u0e48-\u0e4b])/g, '$1\u0e33')
    .replace(/\u0e40\u0e40/g, '\u0e41')
    .replace(/\r\n?/g, '\n')
    .replace(/[\u200c\u200d\ufeff\ufe0e\ufe0f\u0000-\u0008\u000e-\u001f\u007f]/g, '')
    .replace(/[\t\v\f \u2000-\u200a]+/g, ' ')
    .replace(/ *\n[ \n]*/g, '\n')
    .trim()

const piece = /( )|(\u200b)|([\u00a0\u2060])|([A-Za-z0-9+*][A-Za-z0-9.,:/_@%+\-–?=&#*']*)|([\u0e00-\u0e7f]+)|(.)/suy

/** Breakable atoms of one paragraph of normalised text. */
export function atomsOf(paragraph: string, words: Protected): Atom[] {
  return glue(tokensOf(paragraph, words))
}

function tokensOf(paragraph: string, words: Protected): Token[] {
  const tokens: Token[] = []
  const add = (kind: Token['kind'], text: string): void => {
    tokens.push({ kind, text, space: false, glued: false, breakable: false })
  }
  for (let at = 0; at < paragraph.length;) {
    const term = termAt(paragraph, at, words)
    if (term !== undefined) {
      add(/[A-Za-z]$/.test(term) ? 'latin' : 'thai', term)
      at += term.length
      continue
    }
    piece.lastIndex = at
    const found = piece.exec(paragraph)
    if (found === null) break
    at = piece.lastIndex
    const [all, space, mayBreak, keep, latin, thai] = found
    const last = tokens.at(-1)
    if (latin !== undefined) add('latin', latin)
    else if (thai !== undefined) at = addThai(thai, at - thai.length)
    else if (space === undefined && mayBreak === undefined && keep === undefined) add('sign', all)
    else if (last !== undefined) {
      last.space ||= space !== undefined || keep === '\u00a0'
      last.glued ||= keep !== undefined
      last.breakable ||= mayBreak !== undefined
    }
  }
  return tokens

  /** Adds the words of a Thai run, up to a mixed term that starts inside it; returns where it stopped. */
  function addThai(run: string, start: number): number {
    let end = run.length
    for (let inside = 1; inside < run.length; inside++) {
      if (termAt(paragraph, start + inside, words) === undefined) continue
      end = inside
      break
    }
    for (const word of thaiWords(run.slice(0, end), words)) add('thai', word)
    return start + end
  }
}

function termAt(paragraph: string, at: number, { terms }: Protected): string | undefined {
  if (terms === undefined || /[A-Za-z0-9เแโใไ]/.test(paragraph.charAt(at - 1))) return undefined
  terms.lastIndex = at
  return terms.exec(paragraph)?.[0]
}

function glue(tokens: readonly Token[]): Atom[] {
  const atoms: Atom[] = []
  let open = false
  for (const [index, token] of tokens.entries()) {
    const next = tokens[index + 1]
    const penalty = next === undefined ? Infinity : breakPenalty(token, next)
    const last = atoms.at(-1)
    if (open && last !== undefined) {
      last.text += (last.space ? ' ' : '') + token.text
      last.space = token.space
      last.penalty = penalty
    } else atoms.push({ text: token.text, space: token.space, penalty })
    open = penalty === Infinity
  }
  return atoms
}
