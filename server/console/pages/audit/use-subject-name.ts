import type { AuditEntry } from '../../../domain/audit.ts'
import { usePlaylists, useSigns, useSlides } from '../../wire/queries.ts'
import { useLanguage } from '../../words/language.tsx'

type Kind = AuditEntry['subject']['kind']

/** What people call a thing of the log; its id where it is gone or has no name. */
export function useSubjectName(): (kind: Kind, id: string) => string {
  const { t } = useLanguage()
  const slides = new Map(useSlides().data?.map((slide) => [slide.id, slide.revisions.at(-1)?.title]))
  const playlists = new Map(usePlaylists().data?.map(({ id, name }) => [id, name]))
  const signs = new Map(useSigns().data?.map(({ sign }) => [sign.id, sign.name]))
  return (kind, id) => {
    switch (kind) {
      case 'slide':
        return slides.get(id) ?? id
      case 'playlist':
        return playlists.get(id) ?? id
      case 'sign':
        return signs.get(id) ?? id
      case 'issue':
        return t('overview.issue', { n: id })
      case 'settings':
        return id === 'lexicon' ? t('nav.lexicon') : id
      case 'rules':
      case 'person':
        return ''
      case 'report':
      case 'scheduled-issue':
      case 'takeover':
        return id
    }
  }
}
