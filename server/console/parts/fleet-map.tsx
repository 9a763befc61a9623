import { Group } from '@mantine/core'
import { useNavigate } from 'react-router'
import type { Province } from '../../domain/province.ts'
import { signStates } from '../../domain/sign-state.ts'
import type { Fleet } from '../../protocol/views.ts'
import { worstState, type TileState } from '../state/tile-state.ts'
import { useLanguage } from '../words/language.tsx'
import { MapKindSwitch } from './map-kind-switch.tsx'
import { MapLegend } from './map-legend.tsx'
import { ProvinceMap } from './province-map.tsx'
import { stateMarks } from './state-badge.tsx'
import { useKept } from './use-kept.ts'

const shownStates: TileState[] = ['showing', 'idle', 'behind', 'faulty', 'offline', 'unpaired', 'none']

/** Each province as the worst of its paired signs; choosing one leads to its signs. */
export function FleetMap({ provinces, fleet }: { provinces: readonly Province[]; fleet: Fleet }) {
  const { t, language } = useLanguage()
  const go = useNavigate()
  const [kind, setKind] = useKept('map', (kept) => (kept === 'outlines' ? kept : 'tiles'))
  const counted = new Map(fleet.provinces.map(({ code, states }) => [code, new Map(states.map(({ state, signs }) => [state, signs]))]))
  const worst = new Map(provinces.map(({ code }) => [code, worstState(counted.get(code))]))
  const counts = Map.groupBy(worst.values(), (state) => state)
  return (
    <>
      <Group justify="flex-end" mb="xs">
        <MapKindSwitch value={kind} onChange={setKind} />
      </Group>
      <ProvinceMap
        kind={kind}
        label={t('overview.map')}
        provinces={provinces}
        onChoose={(code) => void go(`/signs?province=${code}`)}
        lookOf={({ code, nameTh, nameEn }) => {
          const states = counted.get(code)
          const words = signStates.flatMap((state) => (states?.has(state) ? [`${t(`signState.${state}`)} ${states.get(state)}`] : []))
          const state = worst.get(code) ?? 'none'
          return { name: `${language === 'th' ? nameTh : nameEn}: ${words.join(', ') || t('signState.none')}`, state, Icon: stateMarks[state].Icon }
        }}
      />
      <MapLegend
        entries={shownStates.flatMap((state) =>
          counts.has(state) ? [{ state, words: t('map.provinces', { state: t(`signState.${state}`), n: counts.get(state)?.length ?? 0 }), Icon: stateMarks[state].Icon }] : []
        )}
      />
    </>
  )
}
