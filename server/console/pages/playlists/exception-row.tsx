import { ActionIcon, Button, Group, Paper, SegmentedControl, Stack, Text } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { holidayOf } from '../../../domain/holidays.ts'
import type { Schedule, Window } from '../../../domain/schedule.ts'
import { WindowFields } from '../../parts/window-fields.tsx'
import { fullDayWords } from '../../words/format.ts'
import { useLanguage } from '../../words/language.tsx'

type Exception = Schedule['exceptions'][number]
interface Props {
  exception: Exception
  onChange: (exception: Exception) => void
  onRemove: () => void
}
const allDay: Window = { from: '00:00', until: '24:00' }
const hoursOf = { 'off': [], 'all-day': [allDay], 'hours': [{ from: '08:00', until: '18:00' }] }
type How = keyof typeof hoursOf

const howOf = ({ windows }: Exception): How =>
  windows.length === 0 ? 'off' : windows.length === 1 && windows[0]?.from === allDay.from && windows[0].until === allDay.until ? 'all-day' : 'hours'

export function ExceptionRow({ exception, onChange, onRemove }: Props) {
  const { t, language } = useLanguage()
  const { day, windows } = exception
  const holiday = holidayOf(day)
  const how = howOf(exception)
  const words = { 'off': t('exception.off'), 'all-day': t('exception.allDay'), 'hours': t('exception.hours') }
  const put = (changed: Window[]): void => onChange({ day, windows: changed })
  return (
    <Paper withBorder p="sm">
      <Group justify="space-between" wrap="nowrap">
        <Text fw={600}>
          {fullDayWords(day, language)}
          {holiday && ` (${holiday[language]})`}
        </Text>
        <ActionIcon variant="subtle" color="gray" size="lg" onClick={onRemove} aria-label={t('exception.remove', { day: fullDayWords(day, language) })}>
          <IconX size={18} aria-hidden />
        </ActionIcon>
      </Group>
      <SegmentedControl
        mt={4}
        aria-label={t('exception.how')}
        value={how}
        onChange={(value) => put(hoursOf[value])}
        data={(['off', 'all-day', 'hours'] as const).map((value) => ({ value, label: words[value] }))}
      />
      {how === 'hours' && (
        <Stack gap="xs" mt="xs">
          {windows.map((window, index) => (
            <Group key={index} align="flex-start" wrap="nowrap">
              <WindowFields window={window} onChange={(changed) => put(windows.map((other, at) => (at === index ? changed : other)))} />
              {windows.length > 1 && (
                <ActionIcon variant="subtle" color="gray" size="lg" mt={28} onClick={() => put(windows.filter((_, at) => at !== index))} aria-label={t('daypart.remove', { n: index + 1 })}>
                  <IconX size={18} aria-hidden />
                </ActionIcon>
              )}
            </Group>
          ))}
          {windows.length < 10 && (
            <div>
              <Button size="compact-md" variant="subtle" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => put([...windows, { from: '18:00', until: '22:00' }])}>
                {t('daypart.add')}
              </Button>
            </div>
          )}
        </Stack>
      )}
    </Paper>
  )
}
