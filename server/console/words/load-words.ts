import type { Key } from './dictionary.ts'
import type { Language } from './languages.ts'

export type Words = Readonly<Record<Key, string>>

const sides = { th: () => import('./spoken-th.ts'), en: () => import('./spoken-en.ts') }

/** The words of one language. */
export const loadWords = async (language: Language): Promise<Words> => (await sides[language]()).default
