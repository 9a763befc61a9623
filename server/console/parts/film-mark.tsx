import { Badge } from '@mantine/core'
import { IconMovie } from '@tabler/icons-react'
import type { Content } from '../../domain/slide.ts'
import { useLanguage } from '../words/language.tsx'

/** Says that a slide moves, and for how long; nothing for those that do not. */
export function FilmMark({ content }: { content: Content }) {
  const { t } = useLanguage()
  if (content.kind !== 'video') return null
  return (
    <Badge color="grape" leftSection={<IconMovie size={15} aria-hidden />}>
      {t('films.mark', { n: Math.round(content.film.durationMs / 1000) })}
    </Badge>
  )
}
