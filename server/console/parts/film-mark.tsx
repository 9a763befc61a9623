import { Badge } from '@mantine/core'
import { IconMovie } from '@tabler/icons-react'
import { useLanguage } from '../words/language.tsx'

/** Says that a slide moves, and for how long; nothing for those that do not, which last null. */
export function FilmMark({ ms }: { ms: number | null }) {
  const { t } = useLanguage()
  if (ms === null) return null
  return (
    <Badge color="grape" leftSection={<IconMovie size={15} aria-hidden />}>
      {t('films.mark', { n: Math.round(ms / 1000) })}
    </Badge>
  )
}
