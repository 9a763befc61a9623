import { ActionIcon, Button, Group, NativeSelect, Stack, Text } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { ministryDay } from '../../../domain/deadlines.ts'
import { TimeField } from '../../parts/time-field.tsx'
import { useLanguage } from '../../words/language.tsx'
import type { PlanProps } from './form-section.tsx'
import { SettingsSection } from './settings-section.tsx'

const days = Array.from({ length: ministryDay }, (_, index) => index + 1)

/** The ministry's day, and when provinces that have not certified are reminded of it. */
export function ReminderSection({ plan: { reminders }, onChange }: PlanProps) {
  const { t } = useLanguage()
  const sorted = [...reminders].sort((a, b) => a.day - b.day)
  const free = days.filter((day) => !reminders.some((reminder) => reminder.day === day))
  const replace = (at: number, part: Partial<(typeof sorted)[number]>): void =>
    onChange({ reminders: sorted.map((reminder, index) => (index === at ? { ...reminder, ...part } : reminder)).sort((a, b) => a.day - b.day) })
  return (
    <SettingsSection title={t('settings.reminders')} why={t('settings.remindersWhy')}>
      <Stack gap="xs">
        {sorted.length === 0 && <Text>{t('settings.noReminders')}</Text>}
        {sorted.map(({ day, at }, index) => (
          <Group key={day} gap="xs" align="flex-end" role="group" aria-label={t('report.onDay', { n: day })}>
            <NativeSelect
              label={t('date.day')}
              value={String(day)}
              onChange={({ currentTarget }) => replace(index, { day: Number(currentTarget.value) })}
              data={days.filter((each) => each === day || free.includes(each)).map((each) => ({ value: String(each), label: t('report.onDay', { n: each }) }))}
            />
            <TimeField label={t('settings.at')} value={at} onChange={(time) => replace(index, { at: time })} />
            <ActionIcon
              variant="subtle"
              color="red"
              size={36}
              aria-label={t('settings.removeReminder', { n: day })}
              onClick={() => onChange({ reminders: sorted.filter((_, other) => other !== index) })}
            >
              <IconTrash size={18} aria-hidden />
            </ActionIcon>
          </Group>
        ))}
      </Stack>
      <Group>
        <Button
          variant="default"
          leftSection={<IconPlus size={18} aria-hidden />}
          disabled={free.length === 0}
          onClick={() => onChange({ reminders: [...sorted, { day: free[0] ?? 1, at: '09:00' }].sort((a, b) => a.day - b.day) })}
        >
          {t('settings.addReminder')}
        </Button>
      </Group>
    </SettingsSection>
  )
}
