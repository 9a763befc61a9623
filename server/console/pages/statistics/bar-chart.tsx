import { Text, Title } from '@mantine/core'
import type { StatisticsRow } from '../../../protocol/views.ts'
import { numberWords } from '../../words/format.ts'
import { useLanguage } from '../../words/language.tsx'

const mostBars = 31

/** Completed plays as bars; the table beside it holds the same numbers, so readers of screens are spared it. */
export function BarChart({ rows, ordered }: { rows: readonly StatisticsRow[]; ordered: boolean }) {
  const { t } = useLanguage()
  const shown = ordered ? rows.slice(-mostBars) : rows.toSorted((a, b) => b.completed - a.completed).slice(0, 20)
  const most = Math.max(1, ...shown.map(({ completed }) => completed))
  return (
    <figure className="bars">
      <Title order={2} size="h5" lh={1.5} mb="xs">
        {t('statistics.chart')}
      </Title>
      {!ordered && rows.length > shown.length && (
        <Text size="sm" c="dimmed" mb="xs">
          {t('statistics.chartTop', { n: shown.length })}
        </Text>
      )}
      <div className="bar-rows" aria-hidden>
        {shown.map((row) => (
          <div key={row.key} className="bar-row">
            <span className="bar-name" title={row.label}>
              {row.label}
            </span>
            <span className="bar-track">
              <span className="bar" style={{ width: `${(row.completed / most) * 100}%` }} />
            </span>
            <span className="figures">{numberWords(row.completed)}</span>
          </div>
        ))}
      </div>
    </figure>
  )
}
