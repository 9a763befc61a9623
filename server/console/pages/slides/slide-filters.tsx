import { Group, SegmentedControl, Select } from '@mantine/core'
import { slideKinds, slideSorts, slideSteps } from '../../../domain/slide.ts'
import { ProvinceSelect } from '../../parts/province-select.tsx'
import { SearchField } from '../../parts/search-field.tsx'
import type { SlideLook } from '../../state/slide-look.ts'
import { useSession } from '../../wire/queries.ts'
import { useLanguage } from '../../words/language.tsx'

interface Props {
  look: SlideLook
  change: (part: Record<string, string | null>) => void
}

/** Which slides to look at, and in which order. */
export function SlideFilters({ look: { sought, sort }, change }: Props) {
  const { t } = useLanguage()
  const own = useSession().data?.person?.province ?? null
  const clear = (label: string) => ({ 'aria-label': t('date.clear', { label }) })
  return (
    <>
      <div className="wide-choice">
        <SegmentedControl
          aria-label={t('signs.state')}
          mb="sm"
          value={sought.step ?? 'all'}
          onChange={(step) => change({ step: step === 'all' ? null : step })}
          data={(['all', ...slideSteps] as const).map((step) => ({ value: step, label: step === 'all' ? t('state.all') : t(`step.${step}`) }))}
        />
      </div>
      <Group mb="sm" align="flex-end">
        <SearchField label={t('slides.search')} value={sought.words ?? ''} onChange={(words) => change({ q: words })} />
        <Select
          label={t('slides.kind')}
          placeholder={t('slides.allKinds')}
          clearable
          clearButtonProps={clear(t('slides.kind'))}
          value={sought.kind ?? null}
          onChange={(kind) => change({ kind })}
          w={150}
          data={slideKinds.map((kind) => ({ value: kind, label: t(`slideKind.${kind}`) }))}
        />
        <ProvinceSelect
          label={t('slides.whose')}
          nation={t('slides.national')}
          only={own}
          placeholder={t('slides.everyones')}
          clearable
          clearButtonProps={clear(t('slides.whose'))}
          value={sought.of ?? null}
          onChange={(of) => change({ of })}
          w={190}
        />
        <Select
          label={t('slides.sort')}
          allowDeselect={false}
          value={sort}
          onChange={(chosen) => change({ sort: chosen === 'title' ? null : chosen })}
          w={170}
          data={slideSorts.map((each) => ({ value: each, label: t(`slideSort.${each}`) }))}
        />
      </Group>
    </>
  )
}
