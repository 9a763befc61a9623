import { useState } from 'react'
import { Button, Group, SegmentedControl, SimpleGrid, Text, TextInput } from '@mantine/core'
import { IconPencilPlus, IconMovie, IconSearch, IconUpload } from '@tabler/icons-react'
import { Link, useSearchParams } from 'react-router'
import type { Slide, Step } from '../../../domain/slide.ts'
import { Asked } from '../../parts/asked.tsx'
import { Empty } from '../../parts/empty.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { Pager } from '../../parts/pager.tsx'
import { findSlides } from '../../state/find-slides.ts'
import { usePermission, useSlides } from '../../wire/queries.ts'
import { useLanguage } from '../../words/language.tsx'
import { ReviewsDue } from './reviews-due.tsx'
import { SelectionBar } from './selection-bar.tsx'
import { SlideCard } from './slide-card.tsx'

const slidesPerPage = 48
const filters = ['all', 'draft', 'submitted', 'approved', 'returned', 'retired'] as const

export default function SlidesPage() {
  const { t } = useLanguage()
  const mayWrite = usePermission('write-slides')
  return (
    <>
      <PageHead title={t('slides.title')}>
        {mayWrite && (
          <>
            <Button component={Link} to="/slides/new/text" leftSection={<IconPencilPlus size={18} aria-hidden />}>
              {t('slides.compose')}
            </Button>
            <Button component={Link} to="/slides/new/pictures" variant="default" leftSection={<IconUpload size={18} aria-hidden />}>
              {t('slides.upload')}
            </Button>
            <Button component={Link} to="/slides/new/video" variant="default" leftSection={<IconMovie size={18} aria-hidden />}>
              {t('films.title')}
            </Button>
          </>
        )}
      </PageHead>
      <ReviewsDue />
      <Asked of={[useSlides()]}>{(slides) => <Gallery slides={slides} />}</Asked>
    </>
  )
}

function Gallery({ slides }: { slides: readonly Slide[] }) {
  const { t } = useLanguage()
  const [search, setSearch] = useSearchParams()
  const step: Step['step'] | 'all' = filters.find((filter) => filter === search.get('step')) ?? 'all'
  const typed = search.get('q') ?? ''
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const filterBy = (name: string, value: string): void => {
    setSearch((old) => {
      const next = new URLSearchParams(old)
      if (value === '' || value === 'all') next.delete(name)
      else next.set(name, value)
      if (name !== 'page') next.delete('page')
      return next
    }, { replace: true })
  }
  if (slides.length === 0) return <Empty title={t('slides.empty')} why={t('slides.emptyWhy')} />
  const found = findSlides(slides, typed, step)
  const page = Math.min(Math.max(1, Number(search.get('page')) || 1), Math.max(1, Math.ceil(found.length / slidesPerPage)))
  const toggle = (id: string): void => {
    const next = new Set(selected)
    if (!next.delete(id)) next.add(id)
    setSelected(next)
  }
  return (
    <>
      <Group mb="md" gap="sm">
        <TextInput
          aria-label={t('do.search')}
          placeholder={t('do.search')}
          leftSection={<IconSearch size={18} aria-hidden />}
          value={typed}
          onChange={({ currentTarget }) => filterBy('q', currentTarget.value)}
          w={{ base: '100%', xs: 260 }}
        />
        <div className="wide-choice">
          <SegmentedControl
            aria-label={t('signs.state')}
            value={step}
            onChange={(value) => filterBy('step', value)}
            data={filters.map((filter) => ({ value: filter, label: filter === 'all' ? t('state.all') : t(`step.${filter}`) }))}
          />
        </div>
        <Text size="sm" c="dimmed" role="status">
          {t('slides.count', { n: found.length })}
        </Text>
        <Button variant="subtle" size="compact-md" onClick={() => setSelected(new Set(found.map(({ id }) => id)))}>
          {t('slides.selectAll')}
        </Button>
      </Group>
      {found.length === 0 && <Empty title={t('slides.noMatch')} why={t('slides.noMatchWhy')} />}
      <SimpleGrid cols={{ base: 1, xs: 2, md: 3, xl: 4 }} pb={selected.size > 0 ? 90 : 0}>
        {found.slice((page - 1) * slidesPerPage, page * slidesPerPage).map((slide) => (
          <SlideCard key={slide.id} slide={slide} selected={selected.has(slide.id)} onSelect={() => toggle(slide.id)} />
        ))}
      </SimpleGrid>
      <Pager page={page} perPage={slidesPerPage} total={found.length} onChange={(number) => filterBy('page', number === 1 ? '' : String(number))} />
      <SelectionBar slides={slides.filter(({ id }) => selected.has(id))} onClear={() => setSelected(new Set())} />
    </>
  )
}
