import { Badge } from '@mantine/core'
import type { Takeover } from '../../domain/takeover.ts'
import { takeoverState, type TakeoverState } from '../state/takeover-state.ts'
import { useLanguage } from '../words/language.tsx'

const colors: Record<TakeoverState, string> = { requested: 'orange', running: 'red.9', refused: 'gray', over: 'gray', ended: 'gray' }

/** What has become of a takeover, and whether it is a drill. */
export function TakeoverBadge({ takeover, now }: { takeover: Takeover; now: number }) {
  const { t } = useLanguage()
  const state = takeoverState(takeover, now)
  return (
    <>
      <Badge color={colors[state]} variant={state === 'running' ? 'filled' : 'light'}>
        {t(`takeover.step.${state}`)}
      </Badge>
      {takeover.drill && (
        <Badge color="grape">{t('takeover.drillMark')}</Badge>
      )}
    </>
  )
}
