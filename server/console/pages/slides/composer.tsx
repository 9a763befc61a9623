import { Button, Grid, Group, Stack, TextInput, Textarea } from '@mantine/core'
import { useForm } from '@mantine/form'
import { z } from 'zod'
import { Artwork, newestRevision, type Composed, type Content, type Slide } from '../../../domain/slide.ts'
import { slidesApi } from '../../../protocol/api/slides-api.ts'
import { useArtworks } from '../../artworks/use-artworks.ts'
import { Refusal } from '../../parts/refusal.tsx'
import { DraftNotice } from '../../parts/draft-notice.tsx'
import { useDeed } from '../../parts/use-deed.ts'
import { useDraft, useDraftKeeping } from '../../parts/use-draft.ts'
import { LivePreview } from '../../preview/live-preview.tsx'
import { call } from '../../wire/call.ts'
import { useThemes } from '../../wire/queries.ts'
import { useLanguage } from '../../words/language.tsx'
import { Extras } from './extras.tsx'
import { ThemePicker } from './theme-picker.tsx'

const text = z.string()
const ComposerStart = z.object({
  title: text,
  headline: text,
  shortHeadline: text,
  body: text,
  callToAction: text,
  theme: text,
  artworks: z.array(Artwork),
  qr: text,
  source: text
})
export type ComposerStart = z.infer<typeof ComposerStart>
interface Props {
  start: ComposerStart
  /** The slide this is to be the next revision of. */
  slide?: string
  onSaved: (slide: Slide) => void
  /** Begins anew from the start. */
  onDiscard: () => void
}
/** Most code units, as the slide's own rules say. */
const most = { headline: 120, shortHeadline: 40, body: 240, callToAction: 80, title: 200, qr: 200 } as const
const headlineOf = (content: Content): string => (content.kind === 'composed' ? content.headline : '')

/** Text and pictures on the left, the glass on the right: what is typed is seen as the chosen sign would show it. */
export default function Composer({ start: { artworks: before, ...start }, slide, onSaved, onDiscard }: Props) {
  const { t } = useLanguage()
  const themes = useThemes().data ?? []
  const draft = useDraft(`slide ${slide ?? 'text'}`, (kept) => ComposerStart.safeParse(kept).data)
  const { artworks: begun = before, ...left } = draft.found?.value ?? {}
  const desk = useArtworks(before, begun)
  const form = useForm({
    initialValues: { ...start, ...left },
    validate: { headline: (value) => (value.trim() === '' ? t('sign.required') : null) }
  })
  const { title, source, headline, shortHeadline, body, callToAction, qr } = form.values
  const theme = form.values.theme || (themes[0]?.id ?? '')
  const content: Composed = { kind: 'composed', headline, shortHeadline, body, callToAction, theme, artworks: desk.artworks, qr }
  const drawable = headline.trim() !== '' && theme !== ''
  useDraftKeeping(draft, JSON.stringify(form.values) !== JSON.stringify(start) || desk.changed ? { ...form.values, artworks: desk.artworks } : undefined)
  const save = useDeed({
    does: async (submit: boolean) => {
      const written = await call(slidesApi.writeSlide, {
        body: { ...(slide === undefined ? {} : { slide }), title: title.trim() || headline.trim(), content, source }
      })
      const revision = newestRevision(written).number
      if (submit) await call(slidesApi.submitSlide, { params: { id: written.id, revision } })
      draft.drop()
      onSaved(written)
    },
    renews: ['slides'],
    says: () => t('state.saved')
  })
  const field = (name: keyof typeof most, help?: string) => ({
    ...form.getInputProps(name),
    maxLength: most[name],
    inputWrapperOrder: ['label' as const, 'input' as const, 'description' as const, 'error' as const],
    description: form.values[name].length > most[name] / 2 ? t('compose.left', { n: most[name] - form.values[name].length }) : help
  })
  const send = (submit: boolean) => form.onSubmit(() => save.mutate(submit))
  return (
    <>
      <DraftNotice draft={draft} onDiscard={onDiscard} />
      <Grid gap="lg">
        <Grid.Col span={{ base: 12, md: 5 }}>
          <form onSubmit={send(true)} noValidate>
            <Stack gap="sm">
              <Textarea label={t('compose.headline')} required autosize minRows={1} autoFocus {...field('headline', t('breaks.help'))} />
              <TextInput label={t('compose.short')} {...field('shortHeadline')} />
              <Textarea label={t('compose.body')} autosize minRows={2} {...field('body')} />
              <TextInput label={t('compose.call')} {...field('callToAction')} />
              <ThemePicker themes={themes} value={theme} onChange={(id) => form.setFieldValue('theme', id)} />
              <Extras
                desk={desk}
                qr={<TextInput label={t('qr.label')} placeholder={t('qr.placeholder')} {...field('qr', t('qr.help'))} />}
                begin={start.qr !== '' || before.length > 0}
              />
              <TextInput label={t('compose.slideTitle')} placeholder={headline} {...field('title')} />
              <Textarea label={t('slide.source')} description={t('slide.sourceHelp')} autosize minRows={1} maxLength={1000} {...form.getInputProps('source')} />
              <Refusal error={save.error} />
              <Group>
                <Button type="submit" loading={save.isPending}>
                  {t('compose.saveSubmit')}
                </Button>
                <Button variant="default" loading={save.isPending} onClick={() => send(false)()}>
                  {t('compose.saveDraft')}
                </Button>
              </Group>
            </Stack>
          </form>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 7 }}>
          <LivePreview content={drawable ? content : null} begin={t('compose.type')} nameOf={headlineOf} />
        </Grid.Col>
      </Grid>
    </>
  )
}
