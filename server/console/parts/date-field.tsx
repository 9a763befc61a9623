import { lazy, Suspense, useState } from 'react'
import { ActionIcon, Group, Popover, TextInput } from '@mantine/core'
import { IconCalendar, IconX } from '@tabler/icons-react'
import { readDate } from '../state/read-date.ts'
import { fullDayWords, shortDayWords } from '../words/format.ts'
import { useLanguage } from '../words/language.tsx'
import { Loading } from './loading.tsx'

// Most days are typed: the calendar comes when it is opened.
const DayCalendar = lazy(() => import('./day-calendar.tsx'))

interface Props {
  label: string
  /** A Gregorian date `2026-11-24`; null: none. */
  value: string | null
  onChange: (day: string | null) => void
  /** A day must be there. */
  required?: boolean
  /** What is wrong with the day itself. */
  error?: string | undefined
}

/** A day typed as people write it, or chosen from a calendar of Buddhist years; what was understood stands below in full. */
export function DateField({ label, value, onChange, required = false, error }: Props) {
  const { t, language } = useLanguage()
  const [typed, setTyped] = useState<string | null>(null)
  const [open, setOpen] = useState(false)
  const read = typed === null || typed.trim() === '' ? null : readDate(typed)
  const fault = read !== null && 'fault' in read ? t(`date.${read.fault}`) : required && typed?.trim() === '' ? t('sign.required') : error
  const type = (text: string): void => {
    setTyped(text)
    const day = readDate(text)
    if ('day' in day) onChange(day.day)
    else if (text.trim() === '' && !required) onChange(null)
  }
  const choose = (day: string | null): void => {
    setTyped(null)
    setOpen(false)
    onChange(day)
  }
  return (
    <TextInput
      label={label}
      required={required}
      placeholder={t('date.example')}
      autoComplete="off"
      inputMode="text"
      value={typed ?? (value === null ? '' : shortDayWords(value, language))}
      onChange={({ currentTarget }) => type(currentTarget.value)}
      onBlur={() => {
        if (fault === undefined) setTyped(null)
      }}
      error={fault}
      description={value !== null && fault === undefined ? fullDayWords(value, language) : undefined}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      miw={230}
      rightSectionWidth={value !== null && !required ? 68 : 36}
      rightSection={
        <Group gap={2} wrap="nowrap">
          {value !== null && !required && (
            <ActionIcon variant="subtle" color="gray" size={30} aria-label={t('date.clear', { label })} onClick={() => choose(null)}>
              <IconX size={16} aria-hidden />
            </ActionIcon>
          )}
          <Popover opened={open} onChange={setOpen} position="bottom-end" trapFocus returnFocus withRoles={false}>
            <Popover.Target>
              <ActionIcon variant="subtle" size={30} aria-label={t('date.calendar', { label })} aria-expanded={open} onClick={() => setOpen(!open)}>
                <IconCalendar size={18} aria-hidden />
              </ActionIcon>
            </Popover.Target>
            <Popover.Dropdown>
              <Suspense fallback={<Loading />}>
                <DayCalendar value={value} onChange={choose} />
              </Suspense>
            </Popover.Dropdown>
          </Popover>
        </Group>
      }
    />
  )
}
