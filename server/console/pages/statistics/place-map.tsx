import { useState } from 'react'
import type { Province } from '../../../domain/province.ts'
import type { StatisticsRow } from '../../../protocol/views.ts'
import { Figure } from '../../parts/figure.tsx'
import { MapKindSwitch } from '../../parts/map-kind-switch.tsx'
import { MapLegend } from '../../parts/map-legend.tsx'
import { ProvinceMap, type MapKind } from '../../parts/province-map.tsx'
import { shadeOf, shadeSteps } from '../../state/shade-steps.ts'
import { compactWords, numberWords } from '../../words/format.ts'
import { useLanguage } from '../../words/language.tsx'
import { NumberTable } from './number-table.tsx'

interface Props {
  rows: readonly StatisticsRow[]
  provinces: readonly Province[]
  /** The province the numbers are of now. */
  chosen?: string | undefined
  onChoose: (code: string) => void
}

/** Completed plays of the provinces, as tiles or outlines. */
export function PlaceMap({ rows, provinces, chosen, onChoose }: Props) {
  const { t, language } = useLanguage()
  const [kind, setKind] = useState<MapKind>('tiles')
  const found = new Map(rows.map((row) => [row.key, row.completed]))
  const steps = shadeSteps([...found.values()])
  const title = t('statistics.map')
  return (
    <Figure
      title={title}
      help={t('statistics.mapHelp')}
      table={<NumberTable rows={rows} by="province" title={title} onInto={(key) => () => onChoose(key)} />}
      chart={
        <div className="play-tiles">
          <ProvinceMap
            kind={kind}
            label={title}
            provinces={provinces.filter(({ code }) => found.has(code))}
            isChosen={(code) => code === chosen}
            onChoose={onChoose}
            lookOf={({ code, nameTh, nameEn }) => {
              const plays = found.get(code) ?? 0
              return {
                name: t('statistics.placePlays', { place: language === 'th' ? nameTh : nameEn, n: numberWords(plays) }),
                state: `shade-${shadeOf(plays, steps)}`,
                short: plays === 0 ? '–' : compactWords(plays, language)
              }
            }}
          />
          <MapLegend
            entries={[
              { state: 'shade-0', words: t('statistics.none') },
              ...steps.map(({ shade, from, to }) => ({
                state: `shade-${shade}`,
                words: t(from === to ? 'statistics.stepOne' : 'statistics.step', { from: numberWords(from), to: numberWords(to) })
              }))
            ]}
          />
        </div>
      }
    >
      <MapKindSwitch value={kind} onChange={setKind} />
    </Figure>
  )
}
