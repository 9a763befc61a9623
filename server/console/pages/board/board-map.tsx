import { Paper, Text, Title } from '@mantine/core'
import type { Province } from '../../../domain/province.ts'
import { MapLegend } from '../../parts/map-legend.tsx'
import { ProvinceMap } from '../../parts/province-map.tsx'
import { stateMarks } from '../../parts/state-badge.tsx'
import { rowStates, worstOf, type RowState } from '../../state/board-state.ts'
import { boardTile } from '../../state/board-tile.ts'
import { useLanguage } from '../../words/language.tsx'

interface Props {
  provinces: readonly Province[]
  /** How far the signs of each province have come. */
  states: ReadonlyMap<string, readonly RowState[]>
  chosen: string | null
  onChoose: (code: string | null) => void
}

/** Each province as its least advanced sign; choosing one filters the list, choosing it again shows all. */
export function BoardMap({ provinces, states, chosen, onChoose }: Props) {
  const { t, language } = useLanguage()
  const reached = new Set([...states.values()].flatMap((own) => worstOf(own) ?? []))
  return (
    <Paper withBorder p="md">
      <Title order={2} size="h5" lh={1.5}>
        {t('board.map')}
      </Title>
      <Text size="sm" c="dimmed" mb="xs">
        {t('board.mapHelp')}
      </Text>
      <ProvinceMap
        label={t('board.map')}
        provinces={provinces}
        isChosen={(code) => code === chosen}
        onChoose={(code) => onChoose(code === chosen ? null : code)}
        lookOf={({ code, nameTh, nameEn }) => {
          const own = states.get(code) ?? []
          const worst = worstOf(own)
          const state = worst === null ? 'none' : boardTile[worst]
          const parts = rowStates.map((each) => ({ each, n: own.filter((row) => row === each).length })).filter(({ n }) => n > 0)
          const words = parts.map(({ each, n }) => `${t(`rowState.${each}`)} ${n}`).join(', ')
          return { name: `${language === 'th' ? nameTh : nameEn}: ${words || t('board.nobody')}`, state, Icon: stateMarks[state].Icon }
        }}
      />
      <MapLegend
        entries={rowStates
          .filter((state) => reached.has(state))
          .map((state) => ({ state: boardTile[state], words: t(`rowState.${state}`), Icon: stateMarks[boardTile[state]].Icon }))}
      />
    </Paper>
  )
}
