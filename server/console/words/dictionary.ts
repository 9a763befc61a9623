/** Every word of the console in both languages, one key set. `{name}` places are filled in by `fillWords`. */
import { accountWords } from './account-words.ts'
import { auditWords } from './audit-words.ts'
import { commonWords } from './common-words.ts'
import { coordinatorWords } from './coordinator-words.ts'
import { evidenceWords } from './evidence-words.ts'
import { glassWords } from './glass-words.ts'
import { mailingWords } from './mailing-words.ts'
import { nationalWords } from './national-words.ts'
import { noticeWords } from './notice-words.ts'
import { outlookWords } from './outlook-words.ts'
import { peopleWords } from './people-words.ts'
import { planWords } from './plan-words.ts'
import { plannedWords } from './planned-words.ts'
import { pushWords } from './push-words.ts'
import { reportWords } from './report-words.ts'
import { scheduleWords } from './schedule-words.ts'
import { settingsWords } from './settings-words.ts'
import { signWords } from './sign-words.ts'
import { slideWords } from './slide-words.ts'
import { statisticsWords } from './statistics-words.ts'
import { takeoverWords } from './takeover-words.ts'
import { troubleWords } from './trouble-words.ts'

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
  ...nationalWords,
  ...coordinatorWords,
  ...settingsWords,
  ...noticeWords,
  ...peopleWords,
  ...accountWords,
  ...glassWords,
  ...auditWords,
  ...statisticsWords,
  ...evidenceWords,
  ...plannedWords,
  ...mailingWords,
  ...troubleWords
} as const
export type Key = keyof typeof dictionary
export type Places = Record<string, string | number>

export const fillWords = (words: string, places: Places = {}): string =>
  words.replace(/\{([a-zA-Z]+)\}/g, (whole, name: string) => String(places[name] ?? whole))

export function wordsOf(key: Key, language: Language, places?: Places): string {
  const [th, en] = dictionary[key]
  return fillWords(language === 'th' ? th : en, places)
}

/** Words that may not be there: for names the server makes. */
export const wordsIfKnown = (key: string, language: Language): string | undefined => {
  const known: Partial<Record<string, readonly [th: string, en: string]>> = dictionary
  const pair = known[key]
  return pair === undefined ? undefined : pair[language === 'th' ? 0 : 1]
}
