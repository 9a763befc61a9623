import { Paper, SimpleGrid, Text } from '@mantine/core'
import type { StatisticsRow } from '../../../protocol/views.ts'
import { numberWords } from '../../words/format.ts'
import { useLanguage } from '../../words/language.tsx'

const hourMs = 3_600_000

/** The whole of what was asked, in a few figures. */
export function Summary({ total, signs }: { total: StatisticsRow; /** There are in all. */ signs: number | undefined }) {
  const { t } = useLanguage()
  const figures = [
    { name: t('statistics.completed'), value: numberWords(total.completed) },
    { name: t('statistics.interrupted'), value: numberWords(total.interrupted) },
    { name: t('statistics.failed'), value: numberWords(total.failed) },
    { name: t('statistics.hours'), value: numberWords(total.shownMs / hourMs) },
    { name: t('statistics.signs'), value: numberWords(total.signs), note: signs === undefined ? undefined : t('statistics.signsOf', { n: numberWords(signs) }) },
    {
      name: t('statistics.uptime'),
      value: total.uptime === null || total.uptime === undefined ? '–' : `${numberWords(total.uptime * 100)}%`,
      note: t('statistics.uptimeWhy')
    }
  ]
  return (
    <SimpleGrid cols={{ base: 2, sm: 3, lg: 6 }} spacing="sm" component="dl" m={0}>
      {figures.map(({ name, value, note }) => (
        <Paper key={name} withBorder p="sm">
          <Text component="dt" size="sm" c="dimmed">
            {name}
          </Text>
          <Text component="dd" m={0} size="xl" fw={600} className="figures">
            {value}
          </Text>
          {note !== undefined && (
            <Text component="dd" m={0} size="xs" c="dimmed">
              {note}
            </Text>
          )}
        </Paper>
      ))}
    </SimpleGrid>
  )
}
