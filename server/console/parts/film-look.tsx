import { Text } from '@mantine/core'
import type { Video } from '../../domain/slide.ts'
import { mediaPath } from '../../protocol/media-path.ts'
import { useLanguage } from '../words/language.tsx'

/** A film to look at, with what stands for it until it is started. */
export function FilmLook({ content: { film, poster, background } }: { content: Pick<Video, 'film' | 'poster' | 'background'> }) {
  const { t } = useLanguage()
  return (
    <figure style={{ margin: '0 0 12px' }}>
      <video
        src={mediaPath(film.sha256)}
        poster={poster ? mediaPath(poster.sha256) : undefined}
        controls
        muted
        playsInline
        preload="metadata"
        aria-label={t('films.look')}
        style={{ display: 'block', width: '100%', maxWidth: 640, aspectRatio: `${film.width} / ${film.height}`, background, borderRadius: 4 }}
      />
      <Text component="figcaption" size="sm" c="dimmed">
        {t('films.look')} · {film.width} × {film.height} · {t('films.mark', { n: Math.round(film.durationMs / 1000) })}
      </Text>
    </figure>
  )
}
