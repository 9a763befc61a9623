import { ActionIcon, Chip, Group, Input, Paper, Text } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { weekdays, type Daypart } from '../../domain/schedule.ts'
import { useLanguage } from '../words/language.tsx'
import { WindowFields } from './window-fields.tsx'

interface Props {
  daypart: Daypart
  number: number
  onChange: (daypart: Daypart) => void
  onRemove: () => void
}

/** One window of the day and the weekdays it begins on. */
export function DaypartRow({ daypart, number, onChange, onRemove }: Props) {
  const { t } = useLanguage()
  return (
    <Paper withBorder p="sm" role="group" aria-label={t('daypart.group', { n: number })}>
      <Group justify="space-between" align="flex-start" wrap="nowrap">
        <WindowFields window={daypart} onChange={onChange} />
        <ActionIcon variant="subtle" color="gray" size="lg" onClick={onRemove} aria-label={t('daypart.remove', { n: number })}>
          <IconX size={18} aria-hidden />
        </ActionIcon>
      </Group>
      <Input.Wrapper label={t('daypart.days')} labelElement="div" mt="xs">
        <Chip.Group multiple value={daypart.days} onChange={(days) => onChange({ ...daypart, days: weekdays.filter((day) => days.includes(day)) })}>
          <Group gap={6} mt={4}>
            {weekdays.map((day) => (
              <Chip key={day} value={day} size="sm" variant="outline" aria-label={t(`weekdayLong.${day}`)}>
                {t(`weekday.${day}`)}
              </Chip>
            ))}
          </Group>
        </Chip.Group>
      </Input.Wrapper>
      {daypart.days.length === 0 && (
        <Text size="sm" c="red.9" role="alert" mt={4}>
          {t('daypart.noDays')}
        </Text>
      )}
    </Paper>
  )
}
