import type { Kiosk } from '../../../domain/kiosk.ts'
import { numberWords } from '../../words/format.ts'
import type { Speech } from '../../words/language.tsx'

const reasons = ['start', 'session', 'exit', 'hang', 'renew'] as const

const comesBack = ({ kind, durable }: Kiosk) => {
  if (kind === 'none') return 'never'
  return durable ? kind : 'notYet'
}

/** What the controller says of what brought its page, named. */
export function kioskFacts(kiosk: Kiosk, t: Speech['t']): [name: string, value: string | null][] {
  const reason = reasons.find((known) => known === kiosk.why)
  return [
    [t('sign.comesBack'), t(`sign.comesBack.${comesBack(kiosk)}`)],
    [t('sign.build'), kiosk.build],
    [t('sign.refused'), kiosk.refused],
    [t('sign.startedBy'), reason === undefined ? null : t(`sign.startedBy.${reason}`)],
    [t('sign.failures'), kiosk.failures === 0 ? null : numberWords(kiosk.failures)]
  ]
}
