import { useState } from 'react'
import { Button, Grid, Group, Stack, TextInput, Textarea } from '@mantine/core'
import { z } from 'zod'
import { newestRevision, Video } from '../../../domain/slide.ts'
import { slidesApi } from '../../../protocol/api/slides-api.ts'
import { FilmDesk } from '../../artworks/film-desk.tsx'
import { FitFields, type Fit } from '../../artworks/fit-fields.tsx'
import { useFilm } from '../../artworks/use-film.ts'
import { Refusal } from '../../parts/refusal.tsx'
import { DraftNotice } from '../../parts/draft-notice.tsx'
import { useDeed } from '../../parts/use-deed.ts'
import { useDraft, useDraftKeeping } from '../../parts/use-draft.ts'
import { useUnloadGuard } from '../../parts/use-unload-guard.ts'
import { LivePreview } from '../../preview/live-preview.tsx'
import { call } from '../../wire/call.ts'
import { useLanguage } from '../../words/language.tsx'

interface Props {
  start: { content: Video | null; title: string; source: string }
  /** The slide this is to be the next revision of. */
  slide?: string
  onSaved: (slide: string) => void
  /** Begins anew from the start. */
  onDiscard: () => void
}
const Left = z.object({ title: z.string(), source: z.string(), fit: Video.shape.fit, background: z.string(), held: Video.pick({ film: true, poster: true }).nullable() })

/** A film, its name in the report, how it fills a sign, and what stands for it where nothing moves. */
export default function FilmEditor({ start, slide, onSaved, onDiscard }: Props) {
  const { t } = useLanguage()
  const draft = useDraft(`slide ${slide ?? 'film'}`, (kept) => Left.safeParse(kept).data)
  const left = draft.found?.value
  const [title, setTitle] = useState(left?.title ?? start.title)
  const [source, setSource] = useState(left?.source ?? start.source)
  const before: Fit = { fit: start.content?.fit ?? 'contain', background: start.content?.background ?? '#000000' }
  const [fit, setFit] = useState<Fit>({ fit: left?.fit ?? before.fit, background: left?.background ?? before.background })
  const desk = useFilm(start.content, left?.held)
  const content: Video | null = desk.held && { kind: 'video', film: desk.held.film, poster: desk.held.poster, ...fit }
  const named = title.trim() || (desk.held?.film.fileName.replace(/\.[^.]+$/, '').slice(0, 200) ?? '')
  const changed = desk.changed || title !== start.title || source !== start.source || fit.fit !== before.fit || fit.background !== before.background
  useDraftKeeping(draft, changed ? { title, source, ...fit, held: desk.held } : undefined)
  useUnloadGuard(desk.sending.state === 'sending')
  const save = useDeed({
    does: async (submit: boolean) => {
      if (content === null) return
      const written = await call(slidesApi.writeSlide, { body: { ...(slide === undefined ? {} : { slide }), title: named, source, content } })
      if (submit) await call(slidesApi.submitSlide, { params: { id: written.id, revision: newestRevision(written).number } })
      draft.drop()
      onSaved(written.id)
    },
    renews: ['slides'],
    says: () => t('state.saved')
  })
  const ready = content !== null && content.poster !== null && desk.sending.state !== 'sending'
  return (
    <>
      <DraftNotice draft={draft} onDiscard={onDiscard} />
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
    </>
  )
}
