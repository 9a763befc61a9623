import { useState } from 'react'
import { Button, Grid, Group, Stack, TextInput, Textarea } from '@mantine/core'
import { newestRevision, type Video } from '../../../domain/slide.ts'
import { slidesApi } from '../../../protocol/api/slides-api.ts'
import { FilmDesk } from '../../artworks/film-desk.tsx'
import { FitFields, type Fit } from '../../artworks/fit-fields.tsx'
import { useFilm } from '../../artworks/use-film.ts'
import { Refusal } from '../../parts/refusal.tsx'
import { useDeed } from '../../parts/use-deed.ts'
import { useLeaveGuard } from '../../parts/use-leave-guard.ts'
import { LivePreview } from '../../preview/live-preview.tsx'
import { call } from '../../wire/call.ts'
import { useLanguage } from '../../words/language.tsx'

interface Props {
  start: { content: Video | null; title: string; source: string }
  /** The slide this is to be the next revision of. */
  slide?: string
  onSaved: (slide: string) => void
}

/** A film, its name in the report, how it fills a sign, and what stands for it where nothing moves. */
export function FilmEditor({ start, slide, onSaved }: Props) {
  const { t } = useLanguage()
  const [title, setTitle] = useState(start.title)
  const [source, setSource] = useState(start.source)
  const [fit, setFit] = useState<Fit>({ fit: start.content?.fit ?? 'contain', background: start.content?.background ?? '#000000' })
  const desk = useFilm(start.content)
  const content: Video | null = desk.held && { kind: 'video', film: desk.held.film, poster: desk.held.poster, ...fit }
  const named = title.trim() || (desk.held?.film.fileName.replace(/\.[^.]+$/, '').slice(0, 200) ?? '')
  const leave = useLeaveGuard(desk.changed || title !== start.title || source !== start.source)
  const save = useDeed({
    does: async (submit: boolean) => {
      if (content === null) return
      const written = await call(slidesApi.writeSlide, { body: { ...(slide === undefined ? {} : { slide }), title: named, source, content } })
      if (submit) await call(slidesApi.submitSlide, { params: { id: written.id, revision: newestRevision(written).number } })
      leave.allow()
      onSaved(written.id)
    },
    renews: ['slides'],
    says: () => t('state.saved')
  })
  const ready = content !== null && content.poster !== null && desk.sending.state !== 'sending'
  return (
    <Grid gap="lg">
      <Grid.Col span={{ base: 12, md: 6 }}>
        <Stack>
          <FilmDesk desk={desk} fit={fit} />
          <TextInput label={t('compose.slideTitle')} placeholder={named} maxLength={200} value={title} onChange={({ currentTarget }) => setTitle(currentTarget.value)} />
          <FitFields value={fit} onChange={setFit} />
          <Textarea label={t('slide.source')} description={t('slide.sourceHelp')} autosize maxLength={1000} value={source} onChange={({ currentTarget }) => setSource(currentTarget.value)} />
          <Refusal error={save.error} />
          <Group>
            <Button disabled={!ready} loading={save.isPending} onClick={() => save.mutate(true)}>
              {t('compose.saveSubmit')}
            </Button>
            <Button variant="default" disabled={!ready} loading={save.isPending} onClick={() => save.mutate(false)}>
              {t('compose.saveDraft')}
            </Button>
          </Group>
        </Stack>
      </Grid.Col>
      <Grid.Col span={{ base: 12, md: 6 }}>
        <LivePreview content={ready ? content : null} begin={t('films.drop')} nameOf={() => named} />
      </Grid.Col>
    </Grid>
  )
}
