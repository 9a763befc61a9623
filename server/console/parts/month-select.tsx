import { NativeSelect } from '@mantine/core'
import type { MonthLine } from '../../protocol/api/reports-api.ts'
import { monthWords } from '../words/format.ts'
import { useLanguage } from '../words/language.tsx'

interface Props {
  lines: readonly MonthLine[]
  value: string
  onChange: (month: string) => void
}

/** A month there are reports of, and the one asked for. */
export function MonthSelect({ lines, value, onChange }: Props) {
  const { t, language } = useLanguage()
  const months = [...new Set([...lines.map(({ month }) => month), value])].sort().reverse()
  return (
    <NativeSelect
      label={t('report.month')}
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
      data={months.map((month) => ({ value: month, label: monthWords(month, language) }))}
    />
  )
}
