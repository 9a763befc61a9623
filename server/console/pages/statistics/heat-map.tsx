import type { z } from 'zod'
import { Text } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import type { HeatCell } from '../../../protocol/api/numbers-api.ts'
import { shadeOf, shadeSteps } from '../../state/shade-steps.ts'
import { compactWords, numberWords } from '../../words/format.ts'
import { useLanguage } from '../../words/language.tsx'

const weekdays = [0, 1, 2, 3, 4, 5, 6] as const
const hours = Array.from({ length: 24 }, (_, hour) => hour)
const hourWords = (hour: number): string => String(hour).padStart(2, '0')

/** Hours across and weekdays down, or the other way round where the screen is narrow: a picture and a table in one. */
export function HeatMap({ cells }: { cells: readonly z.infer<typeof HeatCell>[] }) {
  const { t, language } = useLanguage()
  const isNarrow = useMediaQuery('(max-width: 62em)')
  const steps = shadeSteps(cells.map(({ completed }) => completed))
  const cell = (weekday: number, hour: number) => {
    const completed = cells[weekday * 24 + hour]?.completed ?? 0
    return (
      <td key={`${weekday} ${hour}`} className="shade" data-state={`shade-${shadeOf(completed, steps)}`} title={numberWords(completed)}>
        {completed === 0 ? '' : compactWords(completed, language)}
      </td>
    )
  }
  const days = weekdays.map((weekday) => ({ weekday, name: t(isNarrow ? `weekdayShort.${weekday}` : `weekday.${weekday}`) }))
  return (
    <>
      <Text size="sm" c="dimmed" mb="xs">
        {t('statistics.heatHelp')}
      </Text>
      <table className="heat-map" aria-label={t('statistics.heat')}>
        <thead>
          <tr>
            <td />
            {isNarrow
              ? days.map(({ weekday, name }) => (
                  <th key={weekday} scope="col">
                    {name}
                  </th>
                ))
              : hours.map((hour) => (
                  <th key={hour} scope="col">
                    {hourWords(hour)}
                  </th>
                ))}
          </tr>
        </thead>
        <tbody>
          {isNarrow
            ? hours.map((hour) => (
                <tr key={hour}>
                  <th scope="row">{hourWords(hour)}</th>
                  {weekdays.map((weekday) => cell(weekday, hour))}
                </tr>
              ))
            : days.map(({ weekday, name }) => (
                <tr key={weekday}>
                  <th scope="row">{name}</th>
                  {hours.map((hour) => cell(weekday, hour))}
                </tr>
              ))}
        </tbody>
      </table>
    </>
  )
}
