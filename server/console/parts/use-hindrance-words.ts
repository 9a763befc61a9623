import type { Hindrance } from '../../protocol/planning-views.ts'
import { timeWords } from '../words/format.ts'
import { useLanguage } from '../words/language.tsx'

/** Why a sign is not there yet, in a sentence. */
export function useHindranceWords(): (hindrance: Hindrance) => string {
  const { t, language } = useLanguage()
  return (hindrance) => {
    switch (hindrance.kind) {
      case 'offline':
        return hindrance.since === null ? t('hindrance.offlineNever') : t('hindrance.offline', { at: timeWords(hindrance.since, language) })
      case 'downloading':
        return t('hindrance.downloading', { have: hindrance.have, need: hindrance.need })
      case 'failed':
        return t('hindrance.failed', { what: t(`fault.${hindrance.fault}`) })
      case 'old-player':
        return t('hindrance.old-player', { what: hindrance.player })
      case 'not-paired':
      case 'sent':
      case 'disk-full':
      case 'over-budget':
      case 'slide-end':
      case 'superseded':
        return t(`hindrance.${hindrance.kind}`)
    }
  }
}
