import { Group, Paper, Stack, Text, Title } from '@mantine/core'
import type { Schedule } from '../../../domain/schedule.ts'
import { DateField } from '../../parts/date-field.tsx'
import { DaypartsField } from '../../parts/dayparts-field.tsx'
import { useLanguage } from '../../words/language.tsx'
import { ExceptionFields } from './exception-fields.tsx'

/** When a playlist plays: hours, dates, and days that are otherwise. */
export function ScheduleFields({ schedule, onChange }: { schedule: Schedule; onChange: (schedule: Schedule) => void }) {
  const { t } = useLanguage()
  const change = (part: Partial<Schedule>): void => onChange({ ...schedule, ...part })
  const turned = schedule.first !== null && schedule.last !== null && schedule.last < schedule.first
  return (
    <Paper withBorder p="md" component="section" aria-label={t('schedule.title')}>
      <Title order={2} size="h4" lh={1.5} mb="xs">
        {t('schedule.title')}
      </Title>
      <Stack>
        <DaypartsField label={t('schedule.hours')} dayparts={schedule.dayparts} onChange={(dayparts) => change({ dayparts })} />
        <div>
          <Group align="flex-start">
            <DateField label={t('schedule.first')} value={schedule.first} onChange={(first) => change({ first })} />
            <DateField
              label={t('schedule.last')}
              value={schedule.last}
              onChange={(last) => change({ last })}
              error={turned ? t('warning.ends-before-it-begins') : undefined}
            />
          </Group>
          <Text size="sm" c="dimmed" mt={4}>
            {t('schedule.open')}
          </Text>
        </div>
        <ExceptionFields exceptions={schedule.exceptions} onChange={(exceptions) => change({ exceptions })} />
      </Stack>
    </Paper>
  )
}
