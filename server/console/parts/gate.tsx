import type { ReactNode } from 'react'
import type { Permission } from '../../domain/roles.ts'
import { usePermission, useSession } from '../wire/queries.ts'
import { useLanguage } from '../words/language.tsx'
import { WayHome } from './way-home.tsx'

interface Props {
  needs: Permission
  /** Not for people of a province. */
  ofNation?: boolean
  children: ReactNode
}

/** A page for those who may; the server decides all the same. */
export function Gate({ needs, ofNation = false, children }: Props) {
  const { t } = useLanguage()
  const own = useSession().data?.person?.province ?? null
  if (usePermission(needs) && !(ofNation && own !== null)) return children
  return <WayHome title={t('page.forbidden')} why={t('page.forbiddenWhy')} />
}
