import { useState } from 'react'
import { ActionIcon, Button, Group, ScrollArea, Stack, Text, Title } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { Link } from 'react-router'
import type { PlaylistEntry } from '../../../domain/playlist.ts'
import type { SlideLine } from '../../../protocol/api/slides-api.ts'
import { Asked } from '../../parts/asked.tsx'
import { Empty } from '../../parts/empty.tsx'
import { SearchField } from '../../parts/search-field.tsx'
import { SlideThumb } from '../../parts/slide-thumb.tsx'
import { newEntry } from '../../state/new-entry.ts'
import { readySlides, type ReadySlide } from '../../state/ready-slides.ts'
import { useSlideRoll } from '../../wire/slide-queries.ts'
import { useLanguage } from '../../words/language.tsx'

interface Props {
  slides: readonly SlideLine[]
  entries: readonly PlaylistEntry[]
  onAdd: (entries: PlaylistEntry[]) => void
}

/** More are found by their words. */
const shownMost = 60

/** Approved slides that are not in the playlist yet. */
export function SlideShelf({ slides, entries, onAdd }: Props) {
  const { t } = useLanguage()
  const [words, setWords] = useState('')
  const found = useSlideRoll(words === '' ? {} : { words })
  const taken = new Set(entries.map(({ slide }) => slide))
  return (
    <Stack gap="sm">
      <Title order={2} size="h4" lh={1.5}>
        {t('playlist.add')}
      </Title>
      {readySlides(slides).length === 0 ? (
        <Empty title={t('playlist.noApproved')} why={t('playlist.noApprovedWhy')}>
          <Button component={Link} to="/slides" variant="default">
            {t('next.approve')}
          </Button>
        </Empty>
      ) : (
        <>
          <SearchField label={t('slides.search')} value={words} onChange={setWords} />
          <Asked of={[found]}>{(lines) => <Shelf slides={readySlides(lines).filter(({ id }) => !taken.has(id))} none={t(words === '' ? 'playlist.allAdded' : 'slides.noMatch')} onAdd={onAdd} />}</Asked>
        </>
      )}
    </Stack>
  )
}

function Shelf({ slides, none, onAdd }: { slides: readonly ReadySlide[]; none: string; onAdd: Props['onAdd'] }) {
  const { t } = useLanguage()
  if (slides.length === 0) return <Text c="dimmed">{none}</Text>
  return (
    <>
      <Button variant="default" size="compact-md" style={{ alignSelf: 'flex-start' }} onClick={() => onAdd(slides.map(({ id }) => newEntry(id)))}>
        {t('playlist.addAll', { n: slides.length })}
      </Button>
      <ScrollArea.Autosize mah="60vh" type="auto">
        <Stack gap="xs" pr="sm">
          {slides.slice(0, shownMost).map((slide) => (
            <ShelfRow key={slide.id} slide={slide} onAdd={() => onAdd([newEntry(slide.id)])} />
          ))}
          {slides.length > shownMost && (
            <Text size="sm" c="dimmed">
              {t('playlist.moreFound', { n: slides.length - shownMost })}
            </Text>
          )}
        </Stack>
      </ScrollArea.Autosize>
    </>
  )
}

function ShelfRow({ slide: { id, approved }, onAdd }: { slide: ReadySlide; onAdd: () => void }) {
  const { t } = useLanguage()
  return (
    <Group wrap="nowrap" gap="sm">
      <ActionIcon variant="light" size="lg" onClick={onAdd} aria-label={t('playlist.addOne', { title: approved.title })}>
        <IconPlus size={18} aria-hidden />
      </ActionIcon>
      <div style={{ width: 96, flexShrink: 0 }}>
        <SlideThumb id={id} revision={approved} most={96} />
      </div>
      <Text size="sm" lineClamp={2}>
        {approved.title}
      </Text>
    </Group>
  )
}
