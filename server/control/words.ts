/** The words the officers keep whole. A change draws what is in use anew behind the scenes; the signs change when all of it is ready. */
import { Failure } from '../domain/failure.ts'
import type { Lexicon } from '../domain/lexicon.ts'
import type { Person } from '../domain/roles.ts'
import { allow } from './allow.ts'
import type { Audit } from './audit.ts'
import type { Orders } from './orders.ts'
import type { CatalogueStore } from './ports/catalogue.ts'
import type { BreakPiece, Studio } from './ports/painting.ts'

interface Parts {
  catalogue: CatalogueStore
  studio: Studio
  orders: Pick<Orders, 'repaint'>
  audit: Audit
  onFault: (fault: unknown) => void
}
export interface LexiconView {
  version: number
  words: string[]
  shipped: string[]
}
export type Words = ReturnType<typeof createWords>

export function createWords({ catalogue, studio, orders, audit, onFault }: Parts) {
  const view = ({ version, words }: Lexicon): LexiconView => ({ version, words, shipped: [...studio.shippedWords] })
  let repainting: Promise<void> = Promise.resolve()

  return {
    all(person: Person): LexiconView {
      allow(person, 'see')
      return view(catalogue.read().lexicon)
    },

    /** `version` is the one the person saw; another one means somebody was faster. */
    async change(person: Person, { version, words }: Lexicon): Promise<LexiconView> {
      allow(person, 'write-slides', null)
      const tidy = [...new Set(words.map((word) => word.normalize('NFC')))]
      let before: Lexicon | null = null
      const { lexicon } = await catalogue.change((document) => {
        const { lexicon: kept } = document
        before = kept
        if (kept.version !== version) throw new Failure('stale', { what: 'lexicon' })
        if (tidy.length === kept.words.length && tidy.every((word, index) => word === kept.words[index])) return document
        return { ...document, lexicon: { version: version + 1, words: tidy } }
      })
      if (lexicon.version === version) return view(lexicon)
      await audit.record(person, { action: 'changed', kind: 'settings', id: 'lexicon', before, after: lexicon })
      repainting = repainting.then(() => orders.repaint('lexicon')).catch(onFault)
      return view(lexicon)
    },

    /** Where lines of `text` may end; `words` instead of the officers', to try them out. */
    breaks(person: Person, text: string, words?: readonly string[]): BreakPiece[][] {
      allow(person, 'write-slides')
      return studio.breaks(text, words ?? catalogue.read().lexicon.words)
    },

    /** Resolves when nothing is being drawn anew. */
    settled: () => repainting
  }
}
