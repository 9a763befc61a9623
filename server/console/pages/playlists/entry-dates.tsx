import { Button, Group, Popover, Stack, Text } from '@mantine/core'
import { IconCalendarEvent } from '@tabler/icons-react'
import type { Validity } from '../../../domain/playlist.ts'
import { DateField } from '../../parts/date-field.tsx'
import { dayWords } from '../../words/format.ts'
import { useLanguage } from '../../words/language.tsx'

interface Props {
  title: string
  valid: Validity
  onChange: (valid: Validity) => void
}

/** On which days an entry is valid. */
export function EntryDates({ title, valid, onChange }: Props) {
  const { t, language } = useLanguage()
  const { first, last } = valid
  const [from, until] = [first, last].map((day) => (day === null ? '' : dayWords(day, language)))
  const words =
    first !== null && last !== null
      ? t('entry.span', { first: from ?? '', last: until ?? '' })
      : first !== null
        ? t('entry.from', { day: from ?? '' })
        : last !== null
          ? t('entry.until', { day: until ?? '' })
          : t('entry.always')
  return (
    <Popover position="bottom-start" trapFocus returnFocus withinPortal={false}>
      <Popover.Target>
        <Button size="compact-sm" variant="subtle" leftSection={<IconCalendarEvent size={16} aria-hidden />} aria-label={`${t('entry.datesOf', { title })}: ${words}`}>
          {words}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap="xs">
          <Text fw={600}>{t('entry.dates')}</Text>
          <Group align="flex-start">
            <DateField label={t('schedule.first')} value={first} onChange={(day) => onChange({ ...valid, first: day })} />
            <DateField label={t('schedule.last')} value={last} onChange={(day) => onChange({ ...valid, last: day })} />
          </Group>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  )
}
