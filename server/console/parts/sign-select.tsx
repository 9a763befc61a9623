import { Select } from '@mantine/core'
import { compareThai, foldThai } from '../../domain/thai.ts'
import type { SignView } from '../../protocol/views.ts'
import { useLanguage } from '../words/language.tsx'
import { useProvinceName } from './use-province-name.ts'

interface Props {
  signs: readonly SignView[]
  value: string | null
  onChange: (id: string | null) => void
  /** What stands while none is chosen. */
  placeholder?: string
  clearable?: boolean
}

/** One sign by name, place or province, found however it is typed. */
export function SignSelect({ signs, value, onChange, placeholder, clearable = false }: Props) {
  const { t } = useLanguage()
  const provinceName = useProvinceName()
  const search = new Map(signs.map(({ sign }) => [sign.id, foldThai(`${sign.name} ${sign.place} ${provinceName(sign.province)}`)]))
  const sorted = [...signs].sort((a, b) => compareThai(a.sign.name, b.sign.name))
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
      data={sorted.map(({ sign }) => ({ value: sign.id, label: sign.name }))}
      filter={({ options, search: typed }) => options.filter((option) => 'value' in option && (search.get(String(option.value)) ?? '').includes(foldThai(typed.trim())))}
    />
  )
}
