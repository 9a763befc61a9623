import { Badge } from '@mantine/core'
import type { Takeover } from '../../domain/takeover.ts'
import { takeoverState, type TakeoverState } from '../state/takeover-state.ts'
import { useLanguage } from '../words/language.tsx'

const colors: Record<TakeoverState, string> = { requested: 'orange.9', running: 'red.8', refused: 'gray.8', over: 'gray.8', ended: 'gray.8' }

/** What has become of a takeover, and whether it is a drill. */
export function TakeoverBadge({ takeover, now }: { takeover: Takeover; now: number }) {
  const { t } = useLanguage()
  const state = takeoverState(takeover, now)
  return (
    <>
      <Badge color={colors[state]} variant={state === 'running' ? 'filled' : 'outline'}>
        {t(`takeover.step.${state}`)}
      </Badge>
      {takeover.drill && (
        <Badge color="grape.8" variant="outline">
          {t('takeover.drillMark')}
        </Badge>
      )}
    </>
  )
}
