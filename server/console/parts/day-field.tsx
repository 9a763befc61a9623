import { useId } from 'react'
import { Group, Input, NativeSelect } from '@mantine/core'
import { now } from '../clock.ts'
import { dateOf } from '../../domain/time.ts'
import { partsOfDay } from '../state/parts-of-day.ts'
import { monthNames, thaiYearOf } from '../words/format.ts'
import { useLanguage } from '../words/language.tsx'

interface Props {
  label: string
  /** A Gregorian date `2026-11-23`, or month `2026-11`. */
  value: string
  onChange: (value: string) => void
  /** Years offered before this one. */
  yearsBack?: number
}
const two = (value: number): string => String(value).padStart(2, '0')

/** Day, month and Buddhist year by choice: browsers' own date fields disagree on the era. */
export function DayField({ label, value, onChange, yearsBack = 3 }: Props) {
  const { t, language } = useLanguage()
  const id = useId()
  const { year, month, day, days } = partsOfDay(value)
  const thisYear = partsOfDay(dateOf(now())).year
  const years = Array.from({ length: yearsBack + 1 }, (_, back) => thisYear - back)
  if (!years.includes(year)) years.push(year)
  const tell = (y: number, m: number, d: number | null): void => {
    const last = partsOfDay(`${y}-${two(m)}-01`).days
    onChange(d === null ? `${y}-${two(m)}` : `${y}-${two(m)}-${two(Math.min(d, last))}`)
  }
  return (
    <Input.Wrapper label={label} labelElement="div" labelProps={{ id }}>
      <Group gap={4} wrap="nowrap" role="group" aria-labelledby={id}>
        {day !== null && (
          <NativeSelect
            aria-label={t('date.day')}
            value={String(day)}
            data={Array.from({ length: days }, (_, index) => String(index + 1))}
            onChange={({ currentTarget }) => tell(year, month, Number(currentTarget.value))}
          />
        )}
        <NativeSelect
          aria-label={t('date.month')}
          value={String(month)}
          data={monthNames(language).map((name, index) => ({ value: String(index + 1), label: name }))}
          onChange={({ currentTarget }) => tell(year, Number(currentTarget.value), day)}
        />
        <NativeSelect
          aria-label={t('date.year')}
          value={String(year)}
          data={years.map((each) => ({ value: String(each), label: String(language === 'th' ? thaiYearOf(each) : each) }))}
          onChange={({ currentTarget }) => tell(Number(currentTarget.value), month, day)}
        />
      </Group>
    </Input.Wrapper>
  )
}
