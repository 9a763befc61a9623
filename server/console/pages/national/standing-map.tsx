import type { Province } from '../../../domain/province.ts'
import type { RollUpProvince } from '../../../domain/report-sheet.ts'
import { MapLegend } from '../../parts/map-legend.tsx'
import { monthMarks } from '../../parts/month-badge.tsx'
import { ProvinceMap } from '../../parts/province-map.tsx'
import { monthStandings, standingOf } from '../../state/month-standing.ts'
import { useLanguage } from '../../words/language.tsx'

interface Props {
  lines: readonly RollUpProvince[]
  provinces: readonly Province[]
  onChoose: (code: string) => void
}

/** The provinces where they lie, each with how far its month is. */
export function StandingMap({ lines, provinces, onChoose }: Props) {
  const { t, language } = useLanguage()
  const standings = new Map(lines.map((line) => [line.province, standingOf(line)]))
  return (
    <div className="narrow-tiles">
      <ProvinceMap
        label={t('national.map')}
        provinces={provinces}
        onChoose={onChoose}
        lookOf={({ code, nameTh, nameEn }) => {
          const state = standings.get(code) ?? 'open'
          return { name: `${language === 'th' ? nameTh : nameEn}: ${t(`month.${state}`)}`, state, Icon: monthMarks[state].Icon }
        }}
      />
      <MapLegend entries={monthStandings.map((state) => ({ state, words: t(`month.${state}`), Icon: monthMarks[state].Icon }))} />
    </div>
  )
}
