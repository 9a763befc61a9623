import { Select, type SelectProps } from '@mantine/core'
import { foldThai } from '../../domain/thai.ts'
import { byName } from '../state/by-name.ts'
import { useProvinces } from '../wire/queries.ts'
import { useLanguage } from '../words/language.tsx'
import { fitting } from './fitting.ts'

interface Props extends Omit<SelectProps, 'data'> {
  /** What the whole, `TH`, is called, where it may be chosen too. */
  nation?: string
  /** The one province that may be chosen; null: any. */
  only?: string | null
}

/** Provinces in dictionary order, found by either name or abbreviation however it is typed. */
export function ProvinceSelect({ nation, only = null, ...props }: Props) {
  const { t, language } = useLanguage()
  const provinces = (useProvinces().data ?? []).filter(({ code }) => only === null || code === only)
  const whole = nation === undefined ? [] : [{ value: 'TH', label: nation }]
  const search = new Map(provinces.map((province) => [province.code, foldThai(`${province.nameTh} ${province.nameEn} ${province.abbrTh}`)]))
  for (const { value, label } of whole) search.set(value, foldThai(label))
  return (
    <Select
      label={t('place.province')}
      searchable
      data={[...whole, ...byName(provinces, language).map(({ code, nameTh, nameEn }) => ({ value: code, label: language === 'th' ? nameTh : nameEn }))]}
      filter={fitting(search)}
      {...props}
    />
  )
}
