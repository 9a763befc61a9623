import { useState } from 'react'
import { ActionIcon, Button, Group, Paper, Stack, Text, TextInput, Textarea } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import type { Artwork, Picture, Slide } from '../../../domain/slide.ts'
import { api } from '../../../protocol/api.ts'
import { Refusal } from '../../parts/refusal.tsx'
import { useDeed } from '../../parts/use-deed.ts'
import { useLeaveGuard } from '../../parts/use-leave-guard.ts'
import { call } from '../../wire/call.ts'
import { useLanguage } from '../../words/language.tsx'
import { FitFields, type Fit } from './fit-fields.tsx'
import { PictureDrop } from './picture-drop.tsx'
import { UploadRow } from './upload-row.tsx'
import { useUploads } from './use-uploads.ts'

interface Props {
  slide: Slide
  title: string
  content: Picture
  onSaved: () => void
}
const mostArtworks = 6

/** The next revision of a picture slide: its name, how it fills a sign, and a picture for each shape of sign. */
export function PictureEditor({ slide, title: before, content, onSaved }: Props) {
  const { t } = useLanguage()
  const [title, setTitle] = useState(before)
  const [source, setSource] = useState(slide.source)
  const [fit, setFit] = useState<Fit>({ fit: content.fit, background: content.background })
  const [kept, setKept] = useState<Artwork[]>(content.artworks)
  const { uploads, add, retry, drop } = useUploads()
  const added = uploads.flatMap(({ sent }) => (sent.state === 'ready' ? [sent.artwork] : []))
  const artworks = [...kept, ...added].slice(0, mostArtworks)
  const changed = title !== before || source !== slide.source || fit.fit !== content.fit || fit.background !== content.background
  const leave = useLeaveGuard(changed || uploads.length > 0 || kept.length !== content.artworks.length)
  const save = useDeed({
    does: async () => {
      await call(api.writeSlide, { body: { slide: slide.id, title, source, content: { kind: 'picture', artworks, ...fit } } })
      leave.allow()
      onSaved()
    },
    renews: ['slides'],
    says: () => t('state.saved')
  })
  return (
    <Stack maw={900}>
      <TextInput label={t('compose.slideTitle')} required maxLength={200} value={title} onChange={({ currentTarget }) => setTitle(currentTarget.value)} />
      <FitFields value={fit} onChange={setFit} />
      <Text fw={500}>{t('pictures.more')}</Text>
      {kept.map((artwork) => (
        <Paper key={artwork.sha256} withBorder p="sm">
          <Group justify="space-between" wrap="nowrap">
            <Text truncate>
              {artwork.fileName} · {artwork.width} × {artwork.height}
            </Text>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={`${t('do.remove')} ${artwork.fileName}`}
              onClick={() => setKept(kept.filter((each) => each !== artwork))}
            >
              <IconX size={18} aria-hidden />
            </ActionIcon>
          </Group>
        </Paper>
      ))}
      {uploads.map((each) => (
        <UploadRow key={each.id} upload={each} fit={fit} onRetry={() => retry(each)} onDrop={() => drop([each.id])} />
      ))}
      {artworks.length < mostArtworks && (
        <>
          <Text size="sm">{t('pictures.add')}</Text>
          <PictureDrop onFiles={add} />
        </>
      )}
      <Textarea label={t('slide.source')} description={t('slide.sourceHelp')} autosize maxLength={1000} value={source} onChange={({ currentTarget }) => setSource(currentTarget.value)} />
      <Refusal error={save.error} />
      <Button disabled={artworks.length === 0 || title.trim() === ''} loading={save.isPending} onClick={() => save.mutate(undefined)} style={{ alignSelf: 'flex-start' }}>
        {t('do.save')}
      </Button>
    </Stack>
  )
}
