import { Badge } from '@mantine/core'
import { IconAlertTriangle, IconCheck, IconClock, IconHelpCircle, IconLinkOff, IconMinus, IconRefresh, type Icon } from '@tabler/icons-react'
import type { TileState } from '../state/tile-state.ts'
import { numberWords } from '../words/format.ts'
import { useLanguage } from '../words/language.tsx'

/** A mark for each state, so that colour never says it alone. */
export const stateMarks: Record<TileState, { Icon: Icon; color: string }> = {
  none: { Icon: IconMinus, color: 'gray' },
  unpaired: { Icon: IconHelpCircle, color: 'gray' },
  offline: { Icon: IconLinkOff, color: 'red' },
  faulty: { Icon: IconAlertTriangle, color: 'red' },
  behind: { Icon: IconRefresh, color: 'orange' },
  idle: { Icon: IconClock, color: 'blue' },
  showing: { Icon: IconCheck, color: 'green' }
}

/** `count`: of how many it is true. */
export function StateBadge({ state, count }: { state: TileState; count?: number }) {
  const { t } = useLanguage()
  const { Icon, color } = stateMarks[state]
  return (
    <Badge color={color} leftSection={<Icon size={15} aria-hidden />} variant={state === 'unpaired' || state === 'none' ? 'outline' : 'light'}>
      {t(`signState.${state}`)}
      {count !== undefined && ` ${numberWords(count)}`}
    </Badge>
  )
}
