import { Anchor, Badge, Group, Paper, Progress, Spoiler, Text, Title } from '@mantine/core'
import { Link } from 'react-router'
import { compareThai } from '../../../domain/thai.ts'
import { dayMs, startOfDay } from '../../../domain/time.ts'
import type { reportsApi } from '../../../protocol/api/reports-api.ts'
import type { ResponseOf } from '../../../protocol/route.ts'
import { useProvinceName } from '../../parts/use-province-name.ts'
import { monthFigures } from '../../state/chores.ts'
import { dayWords, monthWords, timeWords } from '../../words/format.ts'
import { useLanguage } from '../../words/language.tsx'

interface Props {
  watch: NonNullable<ResponseOf<typeof reportsApi.monthWatch>['watch']>
  nowMs: number
  ofProvince: boolean
}

/** The month to report next: how long until it is due, and who has not reported. */
export function MonthCard({ watch, nowMs, ofProvince }: Props) {
  const { t, language } = useLanguage()
  const provinceName = useProvinceName()
  const { month, deadline, readyAt, provinces } = watch
  const figures = monthFigures(watch)
  const days = Math.round((startOfDay(deadline.dueAt) - startOfDay(nowMs)) / dayMs)
  const open = provinces.filter(({ state }) => state === 'open').map(({ code }) => code).sort((a, b) => compareThai(provinceName(a), provinceName(b)))
  const isReady = nowMs >= readyAt
  const words = t('overview.monthStates', figures)
  const part = (n: number): number => (n / provinces.length) * 100
  return (
    <Paper withBorder p="md">
      <Group justify="space-between" gap="xs">
        <Title order={2} size="h5" lh={1.5}>
          <Anchor component={Link} inherit to={ofProvince ? '/reports' : `/national?month=${month}`}>
            {t('overview.month', { month: monthWords(month, language) })}
          </Anchor>
        </Title>
        <Badge color={days < 0 ? 'red' : days <= 5 ? 'orange' : 'blue'}>
          {days < 0 ? t('overview.daysOver', { n: -days }) : days === 0 ? t('overview.dayToday') : t('overview.days', { n: days })}
        </Badge>
      </Group>
      <Text size="sm" c="dimmed">
        {t('overview.due', { day: dayWords(deadline.date, language) })}
        {!isReady && ` · ${t('overview.notYet', { day: timeWords(readyAt, language) })}`}
      </Text>
      {isReady && (
        <>
          <Progress.Root size="lg" my={6} role="img" aria-label={words}>
            <Progress.Section value={part(figures.certified)} color="green.8" withAria={false} />
            <Progress.Section value={part(figures.reported)} color="blue.7" withAria={false} />
          </Progress.Root>
          <Text size="sm">{words}</Text>
          {open.length > 0 && !ofProvince && (
            <>
              <Text size="sm" fw={600} mt="xs">
                {t('overview.notReported', { n: open.length })}
              </Text>
              <Spoiler maxHeight={75} showLabel={t('notice.showAll')} hideLabel={t('notice.showLess')}>
                {open.map((code) => (
                  <span key={code} className="whole">
                    <Anchor component={Link} to={`/reports?province=${code}&month=${month}`} size="sm">
                      {provinceName(code)}
                    </Anchor>
                    &ensp;
                  </span>
                ))}
              </Spoiler>
            </>
          )}
        </>
      )}
    </Paper>
  )
}
