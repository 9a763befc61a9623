import { SegmentedControl } from '@mantine/core'
import type { Numerals } from '../../domain/report-sheet.ts'
import { useLanguage } from '../words/language.tsx'

interface Props {
  value: Numerals
  onChange: (numerals: Numerals) => void
}

/** In which digits official papers are shown and downloaded: Thai ones unless asked otherwise. */
export function NumeralsSwitch({ value, onChange }: Props) {
  const { t } = useLanguage()
  return (
    <SegmentedControl
      aria-label={t('report.digits')}
      value={value}
      onChange={(chosen) => onChange(chosen === 'arabic' ? 'arabic' : 'thai')}
      data={[
        { value: 'thai', label: t('report.thaiDigits') },
        { value: 'arabic', label: t('report.arabicDigits') }
      ]}
    />
  )
}
