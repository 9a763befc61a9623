import { Select, type SelectProps } from '@mantine/core'
import { compareThai, foldThai } from '../../domain/thai.ts'
import { useProvinces } from '../wire/queries.ts'
import { useLanguage } from '../words/language.tsx'
import { fitting } from './fitting.ts'

type Props = Omit<SelectProps, 'data'>

/** Provinces in dictionary order, found by either name or abbreviation however it is typed. */
export function ProvinceSelect(props: Props) {
  const { t, language } = useLanguage()
  const provinces = useProvinces().data ?? []
  const sorted = [...provinces].sort((a, b) => (language === 'th' ? compareThai(a.nameTh, b.nameTh) : a.nameEn.localeCompare(b.nameEn)))
  const search = new Map(provinces.map((province) => [province.code, foldThai(`${province.nameTh} ${province.nameEn} ${province.abbrTh}`)]))
  return (
    <Select
      label={t('place.province')}
      searchable
      data={sorted.map(({ code, nameTh, nameEn }) => ({ value: code, label: language === 'th' ? nameTh : nameEn }))}
      filter={fitting(search)}
      {...props}
    />
  )
}
