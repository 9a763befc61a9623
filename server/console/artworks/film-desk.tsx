import { Alert, Fieldset, Progress, Stack, Text } from '@mantine/core'
import { sentenceOf } from '../wire/call.ts'
import { FilmLook } from '../parts/film-look.tsx'
import { useLanguage } from '../words/language.tsx'
import { FilmDrop } from './film-drop.tsx'
import type { Fit } from './fit-fields.tsx'
import { PictureDrop } from './picture-drop.tsx'
import type { useFilm } from './use-film.ts'

/** One film: sent, refused in words or shown, with a picture that stands for it. */
export function FilmDesk({ desk: { held, sending, sendFilm, sendPoster }, fit }: { desk: ReturnType<typeof useFilm>; fit: Fit }) {
  const { t, language } = useLanguage()
  return (
    <Stack gap="sm">
      {held && <FilmLook content={{ ...held, background: fit.background }} />}
      <FilmDrop onFile={(file) => void sendFilm(file)} />
      {sending.state === 'sending' && (
        <div>
          <Progress value={sending.part * 100} aria-label={sending.file.name} />
          <Text size="sm" c="dimmed" role="status">
            {sending.part < 1 ? t('pictures.sending', { n: Math.floor(sending.part * 100) }) : t('films.checking')}
          </Text>
        </div>
      )}
      {sending.state === 'refused' && (
        <Alert color="red" role="alert">
          {sending.file.name}: {sentenceOf(sending.error, language)}
        </Alert>
      )}
      {held && (
        <Fieldset legend={t('films.poster')} p="sm">
          <Text size="sm" c="dimmed" mb="xs">
            {t('films.posterHelp')}
          </Text>
          <Text fw={600} mb="xs">
            {t(held.poster ? 'films.posterChange' : 'films.posterAsk')}
          </Text>
          <PictureDrop onFiles={([file]) => file && void sendPoster(file)} />
        </Fieldset>
      )}
    </Stack>
  )
}
