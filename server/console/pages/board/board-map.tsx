import { useState } from 'react'
import { Group, Paper, Text, Title, VisuallyHidden } from '@mantine/core'
import type { Province } from '../../../domain/province.ts'
import { useMapWalk } from '../../parts/use-map-walk.ts'
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
  const walk = useMapWalk(provinces)
  const [told, setTold] = useState('')
  const reached = new Set<RowState>()
  return (
    <Paper withBorder p="md">
      <Title order={2} size="h5" lh={1.5}>
        {t('board.map')}
      </Title>
      <Text size="sm" c="dimmed" mb="xs">
        {t('board.mapHelp')}
      </Text>
      <div className="tile-map" role="group" aria-label={t('board.map')} onKeyDown={walk.onKeyDown}>
        {provinces.map(({ code, nameTh, nameEn, abbrTh, col, row }) => {
          const own = states.get(code) ?? []
          const worst = worstOf(own)
          if (worst !== null) reached.add(worst)
          const tile = worst === null ? 'none' : boardTile[worst]
          const { Icon } = stateMarks[tile]
          const parts = rowStates.map((state) => ({ state, n: own.filter((each) => each === state).length })).filter(({ n }) => n > 0)
          const words = parts.map(({ state, n }) => `${t(`rowState.${state}`)} ${n}`).join(', ')
          const name = `${language === 'th' ? nameTh : nameEn}: ${words || t('board.nobody')}`
          return (
            <button
              key={code}
              type="button"
              className="tile"
              data-state={tile}
              aria-pressed={code === chosen}
              style={{ gridColumn: col + 1, gridRow: row + 1 }}
              {...walk.stop(code)}
              onFocus={() => setTold(name)}
              onPointerEnter={() => setTold(name)}
              onClick={() => onChoose(code === chosen ? null : code)}
            >
              <VisuallyHidden>{name}</VisuallyHidden>
              <span aria-hidden>{abbrTh}</span>
              <Icon className="tile-mark" aria-hidden />
            </button>
          )
        })}
      </div>
      <Text size="sm" ta="center" mt="xs" mih="1.6em" aria-hidden>
        {told}
      </Text>
      <Group gap="sm" mt="xs">
        {rowStates
          .filter((state) => reached.has(state))
          .map((state) => {
            const { Icon } = stateMarks[boardTile[state]]
            return (
              <Group key={state} gap={6} wrap="nowrap">
                <span className="tile tile-legend" data-state={boardTile[state]} aria-hidden>
                  <Icon className="tile-mark" />
                </span>
                <Text size="sm">{t(`rowState.${state}`)}</Text>
              </Group>
            )
          })}
      </Group>
    </Paper>
  )
}
