/** The person's language: Thai unless they chose English; kept in this browser, followed by `<html lang>`. */
import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react'
import type { Key } from './dictionary.ts'
import { fillWords, type Places } from './fill-words.ts'
import { languages, type Language } from './languages.ts'
import { loadWords, type Words } from './load-words.ts'

const store = 'paituean.language'
interface Spoken {
  language: Language
  words: Words
}
export interface Speech {
  language: Language
  speak: (language: Language) => void
  t: (key: Key, places?: Places) => string
  /** Words that may not be there: for names the server makes. */
  known: (key: string) => string | undefined
  /** The side of a pair the server sent. */
  say: (pair: { th: string; en: string }) => string
}
const SpeechContext = createContext<Speech | null>(null)

export function rememberedLanguage(): Language {
  try {
    const kept = localStorage.getItem(store)
    return languages.find((language) => language === kept) ?? 'th'
  } catch {
    return 'th'
  }
}

function remember(language: Language): void {
  try {
    localStorage.setItem(store, language)
  } catch {
    // A browser that keeps nothing still speaks; it only forgets the choice.
  }
}

export function LanguageProvider({ first, children }: { first: Spoken; children: ReactNode }) {
  const [spoken, setSpoken] = useState(first)
  const { language, words } = spoken
  useEffect(() => {
    document.documentElement.lang = language
    remember(language)
  }, [language])
  const speech = useMemo<Speech>(() => {
    const all: Readonly<Partial<Record<string, string>>> = words
    return {
      language,
      speak: (chosen) => {
        // Words that cannot be had now leave the language as it is.
        loadWords(chosen).then((loaded) => setSpoken({ language: chosen, words: loaded }), () => undefined)
      },
      t: (key, places) => fillWords(all[key] ?? key, places),
      known: (key) => all[key],
      say: (pair) => pair[language]
    }
  }, [language, words])
  return <SpeechContext value={speech}>{children}</SpeechContext>
}

export function useLanguage(): Speech {
  const speech = useContext(SpeechContext)
  if (speech === null) throw new Error('Expected a LanguageProvider above')
  return speech
}
