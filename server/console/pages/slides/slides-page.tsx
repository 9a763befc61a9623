import { useState } from 'react'
import { Button, Group, SimpleGrid, Text } from '@mantine/core'
import { IconPencilPlus, IconMovie, IconUpload } from '@tabler/icons-react'
import { Link } from 'react-router'
import { Asked } from '../../parts/asked.tsx'
import { Empty } from '../../parts/empty.tsx'
import { LastPage } from '../../parts/last-page.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { Pager } from '../../parts/pager.tsx'
import { useSearch } from '../../parts/use-search.ts'
import { slideLookOf, slideQueryOf, slidesPerPage } from '../../state/slide-look.ts'
import { usePermission } from '../../wire/queries.ts'
import { useSlidePage } from '../../wire/slide-queries.ts'
import { useLanguage } from '../../words/language.tsx'
import { ReviewsDue } from './reviews-due.tsx'
import { SelectAll } from './select-all.tsx'
import { SelectionBar } from './selection-bar.tsx'
import { SlideCard } from './slide-card.tsx'
import { SlideFilters } from './slide-filters.tsx'

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
      <Gallery />
    </>
  )
}

function Gallery() {
  const { t } = useLanguage()
  const [search, change] = useSearch()
  const look = slideLookOf(search)
  const page = useSlidePage(slideQueryOf(look))
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const filterBy = (part: Record<string, string | null>): void => change({ page: null, ...part })
  const toggle = (id: string): void => {
    const next = new Set(selected)
    if (!next.delete(id)) next.add(id)
    setSelected(next)
  }
  return (
    <>
      <SlideFilters look={look} change={filterBy} />
      <Asked of={[page]}>
        {({ rows, total, known }) => {
          if (known === 0) return <Empty title={t('slides.empty')} why={t('slides.emptyWhy')} />
          if (rows.length === 0 && total > 0 && !page.isPlaceholderData) return <LastPage total={total} perPage={slidesPerPage} />
          return (
            <>
              <Group mb="sm" gap="sm">
                <Text size="sm" c="dimmed" role="status">
                  {t('slides.count', { n: total })}
                </Text>
                {total > 0 && <SelectAll sought={look.sought} count={total} onSelect={(ids) => setSelected(new Set(ids))} />}
              </Group>
              {total === 0 && (
                <Empty title={t('slides.noMatch')} why={t('slides.noMatchWhy')}>
                  <Button variant="default" onClick={() => filterBy({ q: null, step: null, kind: null, of: null })}>
                    {t('slides.showAll')}
                  </Button>
                </Empty>
              )}
              <SimpleGrid cols={{ base: 1, xs: 2, md: 3, xl: 4 }} style={{ opacity: page.isPlaceholderData ? 0.6 : 1 }}>
                {rows.map((slide) => (
                  <SlideCard key={slide.id} slide={slide} selected={selected.has(slide.id)} onSelect={() => toggle(slide.id)} />
                ))}
              </SimpleGrid>
              <Pager page={look.page} perPage={slidesPerPage} total={total} onChange={(number) => change({ page: number === 1 ? null : String(number) })} />
            </>
          )
        }}
      </Asked>
      {selected.size > 0 && <SelectionBar selected={selected} onClear={() => setSelected(new Set())} />}
    </>
  )
}
