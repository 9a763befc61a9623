import { useRef, useState, type KeyboardEvent } from 'react'
import { Group, Text, VisuallyHidden } from '@mantine/core'
import { useNavigate } from 'react-router'
import type { Province } from '../../domain/province.ts'
import type { SignView } from '../../protocol/views.ts'
import { isWay, neighbour } from '../state/neighbour.ts'
import { signStates } from '../state/sign-state.ts'
import { byProvince, tileStateOf, type TileState } from '../state/tile-state.ts'
import { useLanguage } from '../words/language.tsx'
import { stateMarks } from './state-badge.tsx'

const shownStates: TileState[] = ['showing', 'idle', 'behind', 'faulty', 'offline', 'unpaired', 'none']

/** The provinces as tiles where they lie; each says its state by colour, mark and border. Arrow keys walk it. */
export function TileMap({ provinces, signs }: { provinces: readonly Province[]; signs: readonly SignView[] }) {
  const { t, language } = useLanguage()
  const go = useNavigate()
  const groups = byProvince(signs)
  const [current, setCurrent] = useState(provinces[0]?.code ?? '')
  const tiles = useRef(new Map<string, HTMLButtonElement>())
  const walk = (event: KeyboardEvent): void => {
    if (!isWay(event.key)) return
    event.preventDefault()
    const next = neighbour(provinces, current, event.key)
    setCurrent(next)
    tiles.current.get(next)?.focus()
  }
  const [told, setTold] = useState('')
  const counts = new Map<TileState, number>()
  const drawn = provinces.map((province) => {
    const views = groups.get(province.code) ?? []
    const state = tileStateOf(views)
    counts.set(state, (counts.get(state) ?? 0) + 1)
    return { province, views, state }
  })
  return (
    <>
      <div className="tile-map" role="group" aria-label={t('overview.map')} onKeyDown={walk}>
        {drawn.map(({ province, views, state }) => {
          const { Icon } = stateMarks[state]
          const states = signStates
            .map((each) => ({ each, n: views.filter((view) => tileStateOf([view]) === each).length }))
            .filter(({ n }) => n > 0)
            .map(({ each, n }) => `${t(`signState.${each}`)} ${n}`)
          const name = `${language === 'th' ? province.nameTh : province.nameEn}: ${states.join(', ') || t('signState.none')}`
          return (
            <button
              key={province.code}
              type="button"
              className="tile"
              data-state={state}
              style={{ gridColumn: province.col + 1, gridRow: province.row + 1 }}
              tabIndex={province.code === current ? 0 : -1}
              ref={(element) => {
                if (element) tiles.current.set(province.code, element)
                else tiles.current.delete(province.code)
              }}
              onFocus={() => {
                setCurrent(province.code)
                setTold(name)
              }}
              onPointerEnter={() => setTold(name)}
              onClick={() => void go(`/signs?province=${province.code}`)}
            >
              <VisuallyHidden>{name}</VisuallyHidden>
              <span aria-hidden>{province.abbrTh}</span>
              <Icon className="tile-mark" aria-hidden />
            </button>
          )
        })}
      </div>
      <Text size="sm" ta="center" mt="xs" mih="1.6em" aria-hidden>
        {told}
      </Text>
      <Group gap="sm" mt="xs">
        {shownStates
          .filter((state) => counts.has(state))
          .map((state) => {
            const { Icon } = stateMarks[state]
            return (
              <Group key={state} gap={6} wrap="nowrap">
                <span className="tile tile-legend" data-state={state} aria-hidden>
                  <Icon className="tile-mark" />
                </span>
                <Text size="sm">
                  {t(`signState.${state}`)} {counts.get(state)}
                </Text>
              </Group>
            )
          })}
      </Group>
    </>
  )
}
