import { useState } from 'react'
import { Group, SegmentedControl, Text } from '@mantine/core'
import type { Province } from '../../../domain/province.ts'
import type { StatisticsRow } from '../../../protocol/views.ts'
import { Figure } from '../../parts/figure.tsx'
import { shadeOf, shadeSteps } from '../../state/shade-steps.ts'
import { compactWords, numberWords } from '../../words/format.ts'
import { useLanguage } from '../../words/language.tsx'
import { NumberTable } from './number-table.tsx'
import { OutlineMap } from './outline-map.tsx'
import { PlayTiles } from './play-tiles.tsx'

export interface PlaceFigure {
  /** The province and its number. */
  name: string
  /** 0–5 */
  shade: number
  /** The number where there is little room. */
  short: string
}

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
  const [kind, setKind] = useState('tiles')
  const [told, setTold] = useState('')
  const found = new Map(rows.map((row) => [row.key, row.completed]))
  const names = new Map(provinces.map(({ code, nameTh, nameEn }) => [code, language === 'th' ? nameTh : nameEn]))
  const steps = shadeSteps([...found.values()])
  const figureOf = (code: string): PlaceFigure => {
    const plays = found.get(code) ?? 0
    return {
      name: t('statistics.placePlays', { place: names.get(code) ?? code, n: numberWords(plays) }),
      shade: shadeOf(plays, steps),
      short: plays === 0 ? '–' : compactWords(plays, language)
    }
  }
  const title = t('statistics.map')
  const given = { label: title, provinces: provinces.filter(({ code }) => found.has(code)), figureOf, chosen, onTell: setTold, onChoose }
  return (
    <Figure
      title={title}
      help={t('statistics.mapHelp')}
      table={<NumberTable rows={rows} by="province" title={title} onInto={(key) => () => onChoose(key)} />}
      chart={
        <>
          {kind === 'tiles' ? <PlayTiles {...given} /> : <OutlineMap {...given} />}
          <Text size="sm" ta="center" mt="xs" mih="1.6em" aria-hidden>
            {told}
          </Text>
          <Group gap="sm" mt="xs" justify="center">
            <Legend shade={0} words={t('statistics.none')} />
            {steps.map(({ shade, from, to }) => (
              <Legend
                key={shade}
                shade={shade}
                words={t(from === to ? 'statistics.stepOne' : 'statistics.step', { from: numberWords(from), to: numberWords(to) })}
              />
            ))}
          </Group>
        </>
      }
    >
      <SegmentedControl
        size="xs"
        aria-label={t('statistics.mapKind')}
        value={kind}
        onChange={setKind}
        data={[
          { value: 'tiles', label: t('statistics.tiles') },
          { value: 'outlines', label: t('statistics.outlines') }
        ]}
      />
    </Figure>
  )
}

function Legend({ shade, words }: { shade: number; words: string }) {
  return (
    <Group gap={6} wrap="nowrap">
      <span className="shade legend" data-shade={shade} aria-hidden />
      <Text size="sm">{words}</Text>
    </Group>
  )
}
