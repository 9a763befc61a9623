import { Button, Group, Paper, Select } from '@mantine/core'
import { regions } from '../../../domain/province.ts'
import { compareThai } from '../../../domain/thai.ts'
import { DateField } from '../../parts/date-field.tsx'
import { fitting } from '../../parts/fitting.ts'
import { ProvinceSelect } from '../../parts/province-select.tsx'
import { usualRanges } from '../../state/usual-ranges.ts'
import { useSession } from '../../wire/queries.ts'
import { useSigns } from '../../wire/sign-queries.ts'
import { useSlideRoll } from '../../wire/slide-queries.ts'
import { useLanguage } from '../../words/language.tsx'
import type { useView } from './use-view.ts'

/** When, where and what the numbers are of. */
export function RangeBar({ view, today, change }: Pick<ReturnType<typeof useView>, 'view' | 'today' | 'change'>) {
  const { t } = useLanguage()
  const own = useSession().data?.person?.province ?? null
  const signs = (useSigns().data ?? []).filter(({ id, province }) => province === (view.province ?? own) || id === view.sign)
  const slides = (useSlideRoll().data ?? []).map(({ id, title }) => ({ value: id, label: title }))
  const byLabel = (a: { label: string }, b: { label: string }): number => compareThai(a.label, b.label)
  const clear = (label: string) => ({ 'aria-label': t('date.clear', { label }) })
  return (
    <Paper withBorder p="md" className="no-print">
      <Group align="flex-start" gap="md">
        <DateField label={t('statistics.from')} required value={view.from} onChange={(day) => change({ from: day, hour: null })} />
        <DateField
          label={t('statistics.to')}
          required
          value={view.to}
          onChange={(day) => change({ to: day, hour: null })}
          error={view.from > view.to ? t('statistics.order') : undefined}
        />
        <Group gap={4} role="group" aria-label={t('statistics.quick')} pt={{ base: 0, sm: 26 }}>
          {usualRanges(today).map(({ words, from, to }) => (
            <Button
              key={words}
              variant={view.from === from && view.to === to ? 'filled' : 'default'}
              aria-pressed={view.from === from && view.to === to}
              px="sm"
              onClick={() => change({ from, to, hour: null })}
            >
              {t(`statistics.${words}`)}
            </Button>
          ))}
        </Group>
      </Group>
      <Group align="flex-start" gap="md" mt="xs">
        {own === null && (
          <>
            <Select
              label={t('place.region')}
              placeholder={t('statistics.allRegions')}
              clearable
              clearButtonProps={clear(t('place.region'))}
              value={view.region ?? null}
              onChange={(region) => change({ region, province: null, sign: null })}
              data={regions.map((region) => ({ value: region, label: t(`region.${region}`) }))}
              w={230}
            />
            <ProvinceSelect
              value={view.province ?? null}
              onChange={(province) => change({ province, region: null, sign: null })}
              clearable
              clearButtonProps={clear(t('place.province'))}
              placeholder={t('place.allProvinces')}
              w={220}
            />
          </>
        )}
        {(signs.length > 0 || view.sign !== undefined) && (
          <Select
            label={t('statistics.sign')}
            placeholder={t('statistics.allSigns')}
            clearable
            clearButtonProps={clear(t('statistics.sign'))}
            searchable
            limit={100}
            value={view.sign ?? null}
            onChange={(sign) => change({ sign, hour: null })}
            data={signs.map(({ id, name }) => ({ value: id, label: name })).sort(byLabel)}
            filter={fitting()}
            w={240}
          />
        )}
        <Select
          label={t('statistics.slide')}
          placeholder={t('statistics.allSlides')}
          clearable
          clearButtonProps={clear(t('statistics.slide'))}
          searchable
          limit={100}
          value={view.slide ?? null}
          onChange={(slide) => change({ slide })}
          data={slides}
          filter={fitting()}
          w={300}
        />
      </Group>
    </Paper>
  )
}
