/** Every word of the console in both languages, one key set. `{name}` places are filled in by `fillWords`. */
import { commonWords } from './common-words.ts'
import { glassWords } from './glass-words.ts'
import { outlookWords } from './outlook-words.ts'
import { peopleWords } from './people-words.ts'
import { planWords } from './plan-words.ts'
import { pushWords } from './push-words.ts'
import { reportWords } from './report-words.ts'
import { scheduleWords } from './schedule-words.ts'
import { signWords } from './sign-words.ts'
import { slideWords } from './slide-words.ts'
import { takeoverWords } from './takeover-words.ts'

export const languages = ['th', 'en'] as const
export type Language = (typeof languages)[number]

export const dictionary = {
  ...commonWords,
  ...slideWords,
  ...planWords,
  ...scheduleWords,
  ...pushWords,
  ...takeoverWords,
  ...outlookWords,
  ...signWords,
  ...reportWords,
  ...peopleWords,
  ...glassWords
} as const
export type Key = keyof typeof dictionary
export type Places = Record<string, string | number>

export const fillWords = (words: string, places: Places = {}): string =>
  words.replace(/\{([a-zA-Z]+)\}/g, (whole, name: string) => String(places[name] ?? whole))

export function wordsOf(key: Key, language: Language, places?: Places): string {
  const [th, en] = dictionary[key]
  return fillWords(language === 'th' ? th : en, places)
}
