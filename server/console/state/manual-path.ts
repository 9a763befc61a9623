import type { Language } from '../words/languages.ts'

/** The manual is a page of the server's own, beside the console. */
export const manualPath = (language: Language): string => (language === 'th' ? '/manual' : '/manual/en')
