/** The words of one language: those of the house, and those each page that was opened brought with it. */
import type { Key } from './dictionary.ts'
import type { Language } from './languages.ts'

export type Words = Readonly<Record<Key, string>>
type Said = Record<string, string>
/** A part of the dictionary; the build leaves in each side what its page says. */
type Lesson = Record<Language, () => Promise<{ default: Said }>>

const lessons: Lesson[] = [{ th: () => import('./spoken-th.ts'), en: () => import('./spoken-en.ts') }]
let spoken: { language: Language; words: Said } | undefined

export async function loadWords(language: Language): Promise<Words> {
  const words: Said = {}
  const learnt = new Set<Lesson>()
  // A page may come while the words of others do.
  for (let open = [...lessons]; open.length > 0; open = lessons.filter((lesson) => !learnt.has(lesson))) {
    for (const part of await Promise.all(open.map((lesson) => lesson[language]()))) Object.assign(words, part.default)
    for (const lesson of open) learnt.add(lesson)
  }
  spoken = { language, words }
  return words as Words
}

/** Adds a page's words to those that are spoken. Every page ends with a call of this, which the build writes. */
export async function learn(lesson: Lesson): Promise<void> {
  lessons.push(lesson)
  if (spoken === undefined) return
  const { language, words } = spoken
  Object.assign(words, (await lesson[language]()).default)
}
