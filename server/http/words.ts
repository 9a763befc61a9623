import type { Words } from '../control/words.ts'
import { api } from '../protocol/api.ts'
import type { Mounter } from './mount.ts'

export function mountWords(mount: Mounter, { words }: { words: Words }): void {
  mount(api.lexicon, ({ person }) => words.all(person))
  mount(api.changeLexicon, ({ person, input: { body } }) => words.change(person, body))
  mount(api.breaks, ({ person, input: { body } }) => ({ paragraphs: words.breaks(person, body.text, body.words) }))
}
