import { Text } from '@mantine/core'
import type { z } from 'zod'
import type { Trend as TrendAnswer } from '../../../protocol/api/numbers-api.ts'
import { Figure } from '../../parts/figure.tsx'
import { totalOf } from '../../state/statistics-rows.ts'
import { shortDayWords } from '../../words/format.ts'
import { useLanguage } from '../../words/language.tsx'
import { NumberTable } from './number-table.tsx'
import { TrendBars } from './trend-bars.tsx'
import { useRowName } from './use-row-name.ts'

/** How the plays went over the days, or over the hours of a few. */
export function Trend({ trend: { step, rows }, onInto }: { trend: z.infer<typeof TrendAnswer>; onInto: (key: string) => (() => void) | undefined }) {
  const { t, language } = useLanguage()
  const nameOf = useRowName()
  const steps = { hour: 'trendHour', day: 'trendDay', month: 'trendMonth' } as const
  const oneDay = new Set(rows.map(({ key }) => key.slice(0, 10))).size === 1
  const shortName = (key: string): string => {
    if (step === 'month') return nameOf('month', { key, label: key })
    const [day = '', hour = ''] = key.split('T')
    if (step === 'day') return shortDayWords(day, language).slice(0, 5)
    return oneDay ? `${hour}:00` : `${shortDayWords(day, language).slice(0, 5)} ${hour}:00`
  }
  const title = `${t('statistics.trend')} (${t(`statistics.${steps[step]}`)})`
  const { completed, interrupted, failed } = totalOf(rows)
  return (
    <Figure
      title={title}
      table={<NumberTable rows={rows} by={step} title={title} onInto={step === 'month' ? undefined : onInto} />}
      chart={
        completed + interrupted + failed === 0 ? (
          <Text c="dimmed" py="xl" ta="center">
            {t('statistics.empty')}
          </Text>
        ) : (
          <div className="chart" role="img" aria-label={title}>
            <TrendBars bars={rows.map((row) => ({ ...row, name: shortName(row.key) }))} />
          </div>
        )
      }
    />
  )
}
