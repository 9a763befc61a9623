import { Paper, Select, Group, Text } from '@mantine/core'
import { regions } from '../../../domain/province.ts'
import { foldThai } from '../../../domain/thai.ts'
import { Asked } from '../../parts/asked.tsx'
import { Empty } from '../../parts/empty.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { SearchField } from '../../parts/search-field.tsx'
import { useSearch } from '../../parts/use-search.ts'
import { useProvinces } from '../../wire/queries.ts'
import { useFleet } from '../../wire/sign-queries.ts'
import { useLanguage } from '../../words/language.tsx'
import { ProvinceTable } from './province-table.tsx'

/** The 76 provinces, and how each one's signs stand. */
export default function ProvincesPage() {
  const { t } = useLanguage()
  const [search, change] = useSearch()
  const [words, region] = [search.get('q') ?? '', search.get('region')]
  return (
    <>
      <PageHead title={t('provinces.title')} />
      <Text c="dimmed" mb="sm">
        {t('provinces.what')}
      </Text>
      <Group mb="md">
        <SearchField value={words} onChange={(q) => change({ q })} />
        <Select
          aria-label={t('place.region')}
          placeholder={t('place.region')}
          clearable
          value={region}
          onChange={(chosen) => change({ region: chosen })}
          data={regions.map((value) => ({ value, label: t(`region.${value}`) }))}
        />
      </Group>
      <Asked of={[useProvinces(), useFleet()]}>
        {(provinces, fleet) => {
          const sought = foldThai(words)
          const found = provinces.filter(
            (each) => (region === null || each.region === region) && [each.nameTh, each.nameEn, each.abbrTh, each.code].some((name) => foldThai(name).includes(sought))
          )
          if (found.length === 0) return <Empty title={t('provinces.none')} why={t('provinces.noneWhy')} />
          return (
            <Paper withBorder>
              <ProvinceTable provinces={found} fleet={fleet} />
            </Paper>
          )
        }}
      </Asked>
    </>
  )
}
