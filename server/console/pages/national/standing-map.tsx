import { useState } from 'react'
import { Group, Text, VisuallyHidden } from '@mantine/core'
import type { Province } from '../../../domain/province.ts'
import type { RollUpProvince } from '../../../domain/report-sheet.ts'
import { monthMarks } from '../../parts/month-badge.tsx'
import { useMapWalk } from '../../parts/use-map-walk.ts'
import { monthStandings, standingOf } from '../../state/month-standing.ts'
import { useLanguage } from '../../words/language.tsx'

interface Props {
  lines: readonly RollUpProvince[]
  provinces: readonly Province[]
  onChoose: (code: string) => void
}

/** The provinces where they lie, each with how far its month is. Arrow keys walk it. */
export function StandingMap({ lines, provinces, onChoose }: Props) {
  const { t, language } = useLanguage()
  const { onKeyDown, stop } = useMapWalk(provinces)
  const [told, setTold] = useState('')
  const standings = new Map(lines.map((line) => [line.province, standingOf(line)]))
  return (
    <>
      <div className="tile-map narrow-tiles" role="group" aria-label={t('national.map')} onKeyDown={onKeyDown}>
        {provinces.map(({ code, abbrTh, nameTh, nameEn, col, row }) => {
          const standing = standings.get(code) ?? 'open'
          const { Icon } = monthMarks[standing]
          const name = `${language === 'th' ? nameTh : nameEn}: ${t(`month.${standing}`)}`
          return (
            <button
              key={code}
              type="button"
              className="tile"
              data-state={standing}
              style={{ gridColumn: col + 1, gridRow: row + 1 }}
              title={name}
              {...stop(code)}
              onFocus={() => setTold(name)}
              onPointerEnter={() => setTold(name)}
              onClick={() => onChoose(code)}
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
      <Group gap="sm">
        {monthStandings.map((standing) => {
          const { Icon } = monthMarks[standing]
          return (
            <Group key={standing} gap={6} wrap="nowrap">
              <span className="tile tile-legend" data-state={standing} aria-hidden>
                <Icon className="tile-mark" />
              </span>
              <Text size="sm">{t(`month.${standing}`)}</Text>
            </Group>
          )
        })}
      </Group>
    </>
  )
}
