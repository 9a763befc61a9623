import { Button, Group, Input, Stack } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { weekdays, type Daypart } from '../../domain/schedule.ts'
import { daypartsOf, presetNames, presetOf } from '../state/daypart-presets.ts'
import { useLanguage } from '../words/language.tsx'
import { DaypartRow } from './daypart-row.tsx'

interface Props {
  label: string
  help?: string
  dayparts: readonly Daypart[]
  onChange: (dayparts: Daypart[]) => void
}
const most = 30

/** Windows of the day on weekdays; what is usual with one press, the rest by hand. */
export function DaypartsField({ label, help, dayparts, onChange }: Props) {
  const { t } = useLanguage()
  const chosen = presetOf(dayparts)
  return (
    <Input.Wrapper label={label} labelElement="div" {...(help === undefined ? {} : { description: help })}>
      <Group gap="xs" mt={4} mb="xs">
        {presetNames.map((name) => (
          <Button
            key={name}
            size="compact-md"
            variant={name === chosen ? 'filled' : 'default'}
            aria-pressed={name === chosen}
            onClick={() => onChange(daypartsOf(name))}
          >
            {t(`preset.${name}`)}
          </Button>
        ))}
      </Group>
      <Stack gap="xs">
        {dayparts.map((daypart, index) => (
          <DaypartRow
            key={index}
            daypart={daypart}
            number={index + 1}
            onChange={(changed) => onChange(dayparts.map((other, at) => (at === index ? changed : other)))}
            onRemove={() => onChange(dayparts.filter((_, at) => at !== index))}
          />
        ))}
        {dayparts.length < most && (
          <div>
            <Button
              size="compact-md"
              variant="subtle"
              leftSection={<IconPlus size={16} aria-hidden />}
              onClick={() => onChange([...dayparts, { from: '08:00', until: '18:00', days: [...weekdays] }])}
            >
              {t('daypart.add')}
            </Button>
          </div>
        )}
      </Stack>
    </Input.Wrapper>
  )
}
