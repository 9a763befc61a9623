import { MultiSelect, Text } from '@mantine/core'
import { regions, type Province } from '../../../domain/province.ts'
import { reaches, type Target } from '../../../domain/target.ts'
import { compareThai, foldThai } from '../../../domain/thai.ts'
import type { SignView } from '../../../protocol/views.ts'
import { targetOf, targetValue } from '../../state/target-value.ts'
import { useLanguage } from '../../words/language.tsx'

interface Props {
  target: Target
  onChange: (target: Target) => void
  signs: readonly SignView[]
  provinces: readonly Province[]
}

/** Where a playlist plays, and how many signs that is. */
export function TargetField({ target, onChange, signs, provinces }: Props) {
  const { t, language } = useLanguage()
  const byCode = new Map(provinces.map((province) => [province.code, province]))
  const reached = signs.filter(({ sign }) => {
    const province = byCode.get(sign.province)
    return province !== undefined && reaches({ target, exclude: [] }, sign, province)
  }).length
  const byLabel = (a: { label: string }, b: { label: string }): number => compareThai(a.label, b.label)
  return (
    <div>
      <MultiSelect
        label={t('playlist.target')}
        description={t('playlist.targetHelp')}
        required
        searchable
        limit={120}
        value={target.map(targetValue)}
        onChange={(values) => onChange(targetOf(values))}
        filter={({ options, search }) => {
          const typed = foldThai(search.trim())
          return options.map((option) =>
            'items' in option ? { ...option, items: option.items.filter(({ label }) => foldThai(String(label)).includes(typed)) } : option
          )
        }}
        data={[
          { group: t('playlist.nation'), items: [{ value: 'nation', label: t('playlist.nation') }] },
          { group: t('place.region'), items: regions.map((region) => ({ value: `region:${region}`, label: t(`region.${region}`) })) },
          {
            group: t('place.province'),
            items: provinces.map(({ code, nameTh, nameEn }) => ({ value: `province:${code}`, label: language === 'th' ? nameTh : nameEn })).sort(byLabel)
          },
          { group: t('playlist.signs'), items: signs.map(({ sign }) => ({ value: `sign:${sign.id}`, label: sign.name })).sort(byLabel) }
        ]}
      />
      <Text size="sm" mt={4} role="status">
        {reached > 0 ? t('playlist.reaches', { n: reached }) : t('playlist.reachesNone')}
      </Text>
    </div>
  )
}
