import { Badge } from '@mantine/core'
import { boardTile } from '../state/board-tile.ts'
import type { RowState } from '../state/board-state.ts'
import { useLanguage } from '../words/language.tsx'
import { stateMarks } from './state-badge.tsx'

/** How far a sign has come, by word, mark and colour. */
export function RowStateBadge({ state }: { state: RowState }) {
  const { t } = useLanguage()
  const { Icon, color } = stateMarks[boardTile[state]]
  return (
    <Badge color={color} variant={color === 'gray' ? 'outline' : 'light'} leftSection={<Icon size={15} aria-hidden />}>
      {t(`rowState.${state}`)}
    </Badge>
  )
}
