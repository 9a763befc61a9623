import type { z } from 'zod'
import { Text } from '@mantine/core'
import type { HeatCell } from '../../../protocol/api/numbers-api.ts'
import { WideTable } from '../../parts/wide-table.tsx'
import { shadeOf, shadeSteps } from '../../state/shade-steps.ts'
import { compactWords } from '../../words/format.ts'
import { useLanguage } from '../../words/language.tsx'

const weekdays = [0, 1, 2, 3, 4, 5, 6] as const
const hours = Array.from({ length: 24 }, (_, hour) => hour)

/** Hours across, weekdays down: a picture and a table in one. */
export function HeatMap({ cells }: { cells: readonly z.infer<typeof HeatCell>[] }) {
  const { t, language } = useLanguage()
  const steps = shadeSteps(cells.map(({ completed }) => completed))
  const title = t('statistics.heat')
  return (
    <>
      <Text size="sm" c="dimmed" mb="xs">
        {t('statistics.heatHelp')}
      </Text>
      <WideTable label={title} minWidth={900}>
        <table className="heat-map" aria-label={title}>
          <thead>
            <tr>
              <td />
              {hours.map((hour) => (
                <th key={hour} scope="col">
                  {String(hour).padStart(2, '0')}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {weekdays.map((weekday) => (
              <tr key={weekday}>
                <th scope="row">{t(`weekday.${weekday}`)}</th>
                {cells.slice(weekday * 24, weekday * 24 + 24).map(({ hour, completed }) => (
                  <td key={hour} className="shade" data-shade={shadeOf(completed, steps)}>
                    {completed === 0 ? '' : compactWords(completed, language)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </WideTable>
    </>
  )
}
