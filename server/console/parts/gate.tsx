import type { ReactNode } from 'react'
import type { Permission } from '../../domain/roles.ts'
import { usePermission } from '../wire/queries.ts'
import { useLanguage } from '../words/language.tsx'
import { Empty } from './empty.tsx'

/** A page for those who may; the server decides all the same. */
export function Gate({ needs, children }: { needs: Permission; children: ReactNode }) {
  const { t } = useLanguage()
  return usePermission(needs) ? children : <Empty title={t('page.forbidden')} why={t('page.forbiddenWhy')} />
}
