import '@mantine/charts/styles.css'
import { BarChart } from '@mantine/charts'
import { compactWords, numberWords } from '../../words/format.ts'
import { useLanguage } from '../../words/language.tsx'

interface Props {
  /** `name` stands below the bar. */
  bars: readonly { name: string; completed: number; interrupted: number; failed: number }[]
}

/** Plays over time by how they ended, upon each other. */
export default function TrendBars({ bars }: Props) {
  const { t, language } = useLanguage()
  return (
    <BarChart
      h={260}
      data={bars.map((bar) => ({ ...bar }))}
      dataKey="name"
      type="stacked"
      withLegend
      legendProps={{ position: 'bottom' }}
      series={[
        { name: 'completed', label: t('statistics.completed'), color: 'navy.7' },
        { name: 'interrupted', label: t('statistics.interrupted'), color: 'orange.6' },
        { name: 'failed', label: t('statistics.failed'), color: 'red.9' }
      ]}
      valueFormatter={(value) => numberWords(value)}
      yAxisProps={{ tickFormatter: (value: number) => compactWords(value, language), width: 56, allowDecimals: false }}
      xAxisProps={{ minTickGap: 12 }}
      maxBarWidth={48}
      barProps={{ isAnimationActive: false }}
      tooltipAnimationDuration={0}
      barChartProps={{ accessibilityLayer: false }}
    />
  )
}
