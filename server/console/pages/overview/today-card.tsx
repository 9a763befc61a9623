import { Anchor, Paper, Progress, Text, Title } from '@mantine/core'
import { Link } from 'react-router'
import { dateOf } from '../../../domain/time.ts'
import type { Today } from '../../../protocol/api/numbers-api.ts'
import { clockWords, numberWords } from '../../words/format.ts'
import { useLanguage } from '../../words/language.tsx'

/** Today's plays against what was due by now. */
export function TodayCard({ today: { at, provinces } }: { today: Today }) {
  const { t, language } = useLanguage()
  const due = provinces.reduce((sum, each) => sum + each.due, 0)
  const played = provinces.reduce((sum, each) => sum + each.played, 0)
  const day = dateOf(at)
  const words = t('overview.playsOf', { n: numberWords(played), m: numberWords(due) })
  return (
    <Paper withBorder p="md">
      <Title order={2} size="h5" lh={1.5} fw={400} c="dimmed">
        {t('overview.plays')}
      </Title>
      {due === 0 && played === 0 ? (
        <Text>{t('overview.playsNone')}</Text>
      ) : (
        <>
          <Text fw={600} size="xl">
            {words}
          </Text>
          <Progress value={due === 0 ? 100 : Math.min(100, (played / due) * 100)} color="navy.7" size="lg" my={4} aria-label={words} />
          <Text size="sm" c="dimmed">
            {t('overview.playsWhy', { at: clockWords(at, language) })}{' '}
            <Anchor component={Link} to={`/statistics/planned?from=${day}&to=${day}`} size="sm">
              {t('overview.playsOpen')}
            </Anchor>
          </Text>
        </>
      )}
    </Paper>
  )
}
