import type { Takeover } from '../../../domain/takeover.ts'
import { timeWords } from '../../words/format.ts'
import { useLanguage } from '../../words/language.tsx'

/** What has happened to a takeover since it was asked for, a sentence each. */
export function useTakeoverStory(): (takeover: Takeover, nowMs: number) => string[] {
  const { t, language } = useLanguage()
  return ({ step }, nowMs) => {
    if (step.step === 'requested') return []
    const name = step.by.name
    const at = timeWords(step.at, language)
    if (step.step === 'refused') return [t('takeover.refusedBy', { name, at, why: step.comment })]
    const until = timeWords(step.until, language)
    return [
      step.breakGlass === null ? t('takeover.confirmedBy', { name, at }) : t('takeover.brokenBy', { name, at, why: step.breakGlass }),
      step.step === 'ended'
        ? t('takeover.endedBy', { name: step.endedBy.name, at: until })
        : t(step.until <= nowMs ? 'takeover.overAt' : 'takeover.endsAt', { at: until })
    ]
  }
}
