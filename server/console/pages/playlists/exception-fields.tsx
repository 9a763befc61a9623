import { useState } from 'react'
import { Button, Group, Input, Stack } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import type { Schedule } from '../../../domain/schedule.ts'
import { DateField } from '../../parts/date-field.tsx'
import { useLanguage } from '../../words/language.tsx'
import { ExceptionRow } from './exception-row.tsx'

type Exceptions = Schedule['exceptions']

/** Days with hours of their own; a new one is a holiday until it is told otherwise. */
export function ExceptionFields({ exceptions, onChange }: { exceptions: Exceptions; onChange: (exceptions: Exceptions) => void }) {
  const { t } = useLanguage()
  const [day, setDay] = useState<string | null>(null)
  const isThere = exceptions.some((exception) => exception.day === day)
  const put = (changed: Exceptions): void => onChange([...changed].sort((a, b) => (a.day < b.day ? -1 : 1)))
  return (
    <Input.Wrapper label={t('schedule.exceptions')} labelElement="div" description={t('schedule.exceptionsHelp')}>
      <Stack gap="xs" mt="xs">
        {exceptions.map((exception) => (
          <ExceptionRow
            key={exception.day}
            exception={exception}
            onChange={(changed) => put(exceptions.map((other) => (other === exception ? changed : other)))}
            onRemove={() => put(exceptions.filter((other) => other !== exception))}
          />
        ))}
        <Group align="flex-start">
          <DateField label={t('exception.day')} value={day} onChange={setDay} error={isThere ? t('exception.there') : undefined} />
          <Button
            variant="default"
            mt={28}
            leftSection={<IconPlus size={16} aria-hidden />}
            disabled={day === null || isThere || exceptions.length >= 100}
            onClick={() => {
              if (day !== null) put([...exceptions, { day, windows: [] }])
              setDay(null)
            }}
          >
            {t('exception.add')}
          </Button>
        </Group>
      </Stack>
    </Input.Wrapper>
  )
}
