/** The person's language: Thai unless they chose English; kept in this browser, followed by `<html lang>`. */
import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react'
import { languages, wordsOf, type Key, type Language, type Places } from './dictionary.ts'

const store = 'paituean.language'
interface Speech {
  language: Language
  speak: (language: Language) => void
  t: (key: Key, places?: Places) => string
  /** The side of a pair the server sent. */
  say: (pair: { th: string; en: string }) => string
}
const SpeechContext = createContext<Speech | null>(null)

function remembered(): Language {
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

export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState(remembered)
  useEffect(() => {
    document.documentElement.lang = language
    remember(language)
  }, [language])
  const speech = useMemo<Speech>(
    () => ({
      language,
      speak: setLanguage,
      t: (key, places) => wordsOf(key, language, places),
      say: (pair) => pair[language]
    }),
    [language]
  )
  return <SpeechContext value={speech}>{children}</SpeechContext>
}

export function useLanguage(): Speech {
  const speech = useContext(SpeechContext)
  if (speech === null) throw new Error('Expected a LanguageProvider above')
  return speech
}
