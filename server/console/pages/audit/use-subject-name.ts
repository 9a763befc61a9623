import { useQuery } from '@tanstack/react-query'
import type { AuditEntry } from '../../../domain/audit.ts'
import { auditApi } from '../../../protocol/api/audit-api.ts'
import { useProvinceName } from '../../parts/use-province-name.ts'
import { call } from '../../wire/call.ts'
import { usePlaylists } from '../../wire/queries.ts'
import { useSigns } from '../../wire/sign-queries.ts'
import { useSlideRoll } from '../../wire/slide-queries.ts'
import { monthWords } from '../../words/format.ts'
import { useLanguage } from '../../words/language.tsx'

type Kind = AuditEntry['subject']['kind']

/** What people call a thing of the log; its id where it is gone or has no name. */
export function useSubjectName(): (kind: Kind, id: string) => string {
  const { t, language, known } = useLanguage()
  const provinceName = useProvinceName()
  const slides = new Map(useSlideRoll().data?.map(({ id, title }) => [id, title]))
  const playlists = new Map(usePlaylists().data?.map(({ id, name }) => [id, name]))
  const signs = new Map(useSigns().data?.map(({ id, name }) => [id, name]))
  const people = new Map(useQuery({ queryKey: ['audit', 'people'], queryFn: () => call(auditApi.auditPeople) }).data?.map(({ id, name }) => [id, name]))
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
        return known(`auditSetting.${id}`) ?? id
      case 'rules':
        return ''
      case 'person':
        return people.get(id) ?? ''
      case 'coordinator':
        return provinceName(id)
      case 'report': {
        const [province = '', month = ''] = id.split(' ')
        return `${provinceName(province)} ${monthWords(month, language)}`
      }
      case 'api-key':
      case 'access-log':
      case 'scheduled-issue':
      case 'takeover':
        return id
    }
  }
}
