import { auditSubjects } from '../../domain/audit.ts'
import { Day } from '../../domain/report.ts'

export interface AuditFilters {
  from?: string
  to?: string
  person?: string
  kind?: (typeof auditSubjects)[number]
  id?: string
}

/** The filters a page's address holds; what makes no sense there is left out. */
export function auditFilters(search: URLSearchParams): AuditFilters {
  const day = (name: string): string | undefined => Day.safeParse(search.get(name)).data
  const [from, to, person, id] = [day('from'), day('to'), search.get('person'), search.get('id')]
  const kind = auditSubjects.find((each) => each === search.get('kind'))
  return {
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(person ? { person } : {}),
    ...(kind === undefined ? {} : { kind }),
    ...(id && kind !== undefined ? { id } : {})
  }
}
