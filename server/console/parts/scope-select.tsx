import { MultiSelect } from '@mantine/core'
import { regions, type Province } from '../../domain/province.ts'
import type { Scope } from '../../domain/target.ts'
import { compareThai } from '../../domain/thai.ts'
import type { SignEntry } from '../state/sign-entry.ts'
import { targetOf, targetValue } from '../state/target-value.ts'
import { useLanguage } from '../words/language.tsx'
import { fitting } from './fitting.ts'

interface Props {
  label: string
  help?: string
  required?: boolean
  scopes: readonly Scope[]
  onChange: (scopes: Scope[]) => void
  signs: readonly SignEntry[]
  provinces: readonly Province[]
  /** Whether the whole nation can be chosen. */
  withNation?: boolean
  /** Room above. */
  mt?: 'xs'
}

/** Regions, provinces, tags and signs by name, found however they are typed. */
export function ScopeSelect({ label, help, required = false, scopes, onChange, signs, provinces, withNation = false, mt }: Props) {
  const { t, language } = useLanguage()
  const byLabel = (a: { label: string }, b: { label: string }): number => compareThai(a.label, b.label)
  const codes = new Set(provinces.map(({ code }) => code))
  const near = signs.filter(({ province }) => codes.has(province))
  const tags = [...new Set([...near.flatMap(({ tags }) => tags), ...scopes.flatMap((scope) => (scope.kind === 'tag' ? [scope.tag] : []))])]
  const shownRegions = regions.filter((region) => provinces.length > 1 && provinces.some((province) => province.region === region))
  return (
    <MultiSelect
      label={label}
      {...(mt === undefined ? {} : { mt })}
      {...(help === undefined ? {} : { description: help })}
      required={required}
      searchable
      limit={120}
      value={scopes.map(targetValue)}
      onChange={(values) => onChange(targetOf(values))}
      filter={fitting()}
      data={[
        ...(withNation ? [{ group: t('playlist.nation'), items: [{ value: 'nation', label: t('playlist.nation') }] }] : []),
        ...(shownRegions.length > 0 ? [{ group: t('place.region'), items: shownRegions.map((region) => ({ value: `region:${region}`, label: t(`region.${region}`) })) }] : []),
        {
          group: t('place.province'),
          items: provinces.map(({ code, nameTh, nameEn }) => ({ value: `province:${code}`, label: language === 'th' ? nameTh : nameEn })).sort(byLabel)
        },
        ...(tags.length > 0 ? [{ group: t('playlist.tags'), items: tags.sort(compareThai).map((tag) => ({ value: `tag:${tag}`, label: t('playlist.tag', { tag }) })) }] : []),
        { group: t('playlist.signs'), items: near.map(({ id, name }) => ({ value: `sign:${id}`, label: name })) }
      ]}
    />
  )
}
