import { useMemo } from 'react'
import { Select } from '@mantine/core'
import { foldThai } from '../../domain/thai.ts'
import type { SignEntry } from '../state/sign-entry.ts'
import { useLanguage } from '../words/language.tsx'
import { fitting } from './fitting.ts'
import { useProvinceName } from './use-province-name.ts'

interface Props {
  signs: readonly SignEntry[]
  value: string | null
  onChange: (id: string | null) => void
  /** What stands while none is chosen. */
  placeholder?: string
  clearable?: boolean
}

/** One sign by name or province, found however it is typed. */
export function SignSelect({ signs, value, onChange, placeholder, clearable = false }: Props) {
  const { t } = useLanguage()
  const provinceName = useProvinceName()
  const search = useMemo(
    () => new Map(signs.map(({ id, name, province }) => [id, foldThai(`${name} ${provinceName(province)}`)])),
    [signs, provinceName]
  )
  return (
    <Select
      label={t('week.sign')}
      searchable
      limit={100}
      w={260}
      allowDeselect={false}
      clearable={clearable}
      clearButtonProps={{ 'aria-label': t('week.allSigns') }}
      placeholder={placeholder}
      value={value}
      onChange={onChange}
      data={signs.map(({ id, name }) => ({ value: id, label: name }))}
      filter={fitting(search)}
    />
  )
}
