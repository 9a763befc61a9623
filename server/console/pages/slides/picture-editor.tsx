import { useState } from 'react'
import { Button, Grid, Stack, Text, TextInput, Textarea } from '@mantine/core'
import { z } from 'zod'
import { Picture, type Slide } from '../../../domain/slide.ts'
import { slidesApi } from '../../../protocol/api/slides-api.ts'
import ArtworkDesk from '../../artworks/artwork-desk.tsx'
import { FitFields, type Fit } from '../../artworks/fit-fields.tsx'
import { useArtworks } from '../../artworks/use-artworks.ts'
import { Refusal } from '../../parts/refusal.tsx'
import { DraftNotice } from '../../parts/draft-notice.tsx'
import { useDeed } from '../../parts/use-deed.ts'
import { useDraft, useDraftKeeping } from '../../parts/use-draft.ts'
import { LivePreview } from '../../preview/live-preview.tsx'
import { call } from '../../wire/call.ts'
import { useLanguage } from '../../words/language.tsx'

interface Props {
  slide: Slide
  title: string
  content: Picture
  onSaved: () => void
  /** Begins anew from the revision. */
  onDiscard: () => void
}
const Left = z.object({ title: z.string(), source: z.string(), fit: Picture.shape.fit, background: z.string(), artworks: Picture.shape.artworks })

/** The next revision of a picture slide: its name, how it fills a sign, and a picture for each shape of sign. */
export default function PictureEditor({ slide, title: before, content, onSaved, onDiscard }: Props) {
  const { t } = useLanguage()
  const draft = useDraft(`slide ${slide.id}`, (kept) => Left.safeParse(kept).data)
  const left = draft.found?.value
  const [title, setTitle] = useState(left?.title ?? before)
  const [source, setSource] = useState(left?.source ?? slide.source)
  const [fit, setFit] = useState<Fit>({ fit: left?.fit ?? content.fit, background: left?.background ?? content.background })
  const desk = useArtworks(content.artworks, left?.artworks)
  const next: Picture = { kind: 'picture', artworks: desk.artworks, ...fit }
  const changed = title !== before || source !== slide.source || fit.fit !== content.fit || fit.background !== content.background
  useDraftKeeping(draft, changed || desk.changed ? { title, source, ...fit, artworks: desk.artworks } : undefined)
  const save = useDeed({
    does: async () => {
      await call(slidesApi.writeSlide, { body: { slide: slide.id, title, source, content: next } })
      draft.drop()
      onSaved()
    },
    renews: ['slides'],
    says: () => t('state.saved')
  })
  return (
    <>
      <DraftNotice draft={draft} onDiscard={onDiscard} />
      <Grid gap="lg">
        <Grid.Col span={{ base: 12, md: 6 }}>
          <Stack>
            <TextInput label={t('compose.slideTitle')} required maxLength={200} value={title} onChange={({ currentTarget }) => setTitle(currentTarget.value)} />
            <FitFields value={fit} onChange={setFit} />
            <Text fw={600}>{t('pictures.more')}</Text>
            <ArtworkDesk desk={desk} fit={fit} />
            <Textarea label={t('slide.source')} description={t('slide.sourceHelp')} autosize maxLength={1000} value={source} onChange={({ currentTarget }) => setSource(currentTarget.value)} />
            <Refusal error={save.error} />
            <Button
              disabled={desk.artworks.length === 0 || title.trim() === ''}
              loading={save.isPending}
              onClick={() => save.mutate(undefined)}
              style={{ alignSelf: 'flex-start' }}
            >
              {t('do.save')}
            </Button>
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 6 }}>
          <LivePreview content={desk.artworks.length > 0 ? next : null} begin={t('pictures.drop')} nameOf={() => title} />
        </Grid.Col>
      </Grid>
    </>
  )
}
