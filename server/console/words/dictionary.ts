/** Every word of the console in both languages, one key set: for types, tests and the build, which gives pages one language at a time. */
import { aboutWords } from './about-words.ts'
import { accountWords } from './account-words.ts'
import { askedWords } from './asked-words.ts'
import { auditWords } from './audit-words.ts'
import { commonWords } from './common-words.ts'
import { coordinatorWords } from './coordinator-words.ts'
import { evidenceWords } from './evidence-words.ts'
import { fillWords, type Places } from './fill-words.ts'
import { glassWords } from './glass-words.ts'
import type { Language } from './languages.ts'
import { mailingWords } from './mailing-words.ts'
import { morningWords } from './morning-words.ts'
import { nationalWords } from './national-words.ts'
import { noticeWords } from './notice-words.ts'
import { outlookWords } from './outlook-words.ts'
import { peopleWords } from './people-words.ts'
import { placeWords } from './place-words.ts'
import { planWords } from './plan-words.ts'
import { plannedWords } from './planned-words.ts'
import { pushWords } from './push-words.ts'
import { reportWords } from './report-words.ts'
import { scheduleWords } from './schedule-words.ts'
import { settingsWords } from './settings-words.ts'
import { signWords } from './sign-words.ts'
import { slideWords } from './slide-words.ts'
import { statisticsWords } from './statistics-words.ts'
import { systemWords } from './system-words.ts'
import { takeoverWords } from './takeover-words.ts'
import { troubleWords } from './trouble-words.ts'

export const dictionary = {
  ...commonWords,
  ...askedWords,
  ...morningWords,
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
  ...troubleWords,
  ...systemWords,
  ...placeWords,
  ...aboutWords
} as const
export type Key = keyof typeof dictionary

export function wordsOf(key: Key, language: Language, places?: Places): string {
  const [th, en] = dictionary[key]
  return fillWords(language === 'th' ? th : en, places)
}

/** One side of it. */
export const sideOf = (language: Language): Record<Key, string> =>
  Object.fromEntries(Object.entries(dictionary).map(([key, [th, en]]) => [key, language === 'th' ? th : en])) as Record<Key, string>
