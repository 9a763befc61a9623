import { useState } from 'react'
import { ActionIcon, Button, Group, ScrollArea, Stack, Text, TextInput, Title } from '@mantine/core'
import { IconPlus, IconSearch } from '@tabler/icons-react'
import { Link } from 'react-router'
import type { PlaylistEntry } from '../../../domain/playlist.ts'
import { approvedRevision, type Slide } from '../../../domain/slide.ts'
import { Empty } from '../../parts/empty.tsx'
import { SlideThumb } from '../../parts/slide-thumb.tsx'
import { findSlides } from '../../state/find-slides.ts'
import { newEntry } from '../../state/new-entry.ts'
import { useLanguage } from '../../words/language.tsx'

interface Props {
  slides: readonly Slide[]
  entries: readonly PlaylistEntry[]
  onAdd: (entries: PlaylistEntry[]) => void
}

/** More are found by their words. */
const shownMost = 60

/** Approved slides that are not in the playlist yet. */
export function SlideShelf({ slides, entries, onAdd }: Props) {
  const { t } = useLanguage()
  const [typed, setTyped] = useState('')
  const approved = slides.filter((slide) => approvedRevision(slide) !== undefined)
  const taken = new Set(entries.map(({ slide }) => slide))
  const left = findSlides(approved, typed, 'all').filter(({ id }) => !taken.has(id))
  return (
    <Stack gap="sm">
      <Group justify="space-between">
        <Title order={2} size="h4" lh={1.5}>
          {t('playlist.add')}
        </Title>
        {left.length > 0 && (
          <Button variant="default" size="compact-md" onClick={() => onAdd(left.map(({ id }) => newEntry(id)))}>
            {t('playlist.addAll', { n: left.length })}
          </Button>
        )}
      </Group>
      {approved.length === 0 ? (
        <Empty title={t('playlist.noApproved')} why={t('playlist.noApprovedWhy')}>
          <Button component={Link} to="/slides" variant="default">
            {t('next.approve')}
          </Button>
        </Empty>
      ) : (
        <>
          <TextInput
            aria-label={t('do.search')}
            placeholder={t('do.search')}
            leftSection={<IconSearch size={18} aria-hidden />}
            value={typed}
            onChange={({ currentTarget }) => setTyped(currentTarget.value)}
          />
          {left.length === 0 && <Text c="dimmed">{typed ? t('slides.noMatch') : t('playlist.allAdded')}</Text>}
          <ScrollArea.Autosize mah="60vh" type="auto">
            <Stack gap="xs" pr="sm">
              {left.slice(0, shownMost).map((slide) => (
                <ShelfRow key={slide.id} slide={slide} onAdd={() => onAdd([newEntry(slide.id)])} />
              ))}
              {left.length > shownMost && (
                <Text size="sm" c="dimmed">
                  {t('playlist.moreFound', { n: left.length - shownMost })}
                </Text>
              )}
            </Stack>
          </ScrollArea.Autosize>
        </>
      )}
    </Stack>
  )
}

function ShelfRow({ slide, onAdd }: { slide: Slide; onAdd: () => void }) {
  const { t } = useLanguage()
  const revision = approvedRevision(slide)
  if (!revision) return null
  return (
    <Group wrap="nowrap" gap="sm">
      <ActionIcon variant="light" size="lg" onClick={onAdd} aria-label={t('playlist.addOne', { title: revision.title })}>
        <IconPlus size={18} aria-hidden />
      </ActionIcon>
      <div style={{ width: 96, flexShrink: 0 }}>
        <SlideThumb id={slide.id} revision={revision} most={96} />
      </div>
      <Text size="sm" lineClamp={2}>
        {revision.title}
      </Text>
    </Group>
  )
}
