import type { ReactNode } from 'react'
import type { UseQueryResult } from '@tanstack/react-query'
import { useLanguage } from '../words/language.tsx'
import { Loading } from './loading.tsx'
import { Refusal } from './refusal.tsx'

type Answers<T extends readonly UseQueryResult[]> = { [K in keyof T]: T[K] extends UseQueryResult<infer D> ? D : never }

/** Shows what was asked for once all of it is there; until then that it loads, or why it does not. */
export function Asked<const T extends readonly UseQueryResult[]>({ of, children }: { of: T; children: (...answers: Answers<T>) => ReactNode }) {
  const { t } = useLanguage()
  const failed = of.find(({ isError, data }) => isError && data === undefined)
  if (failed) return <Refusal error={failed.error} title={t('state.trouble')} retry={() => void failed.refetch()} />
  if (of.some(({ data }) => data === undefined)) return <Loading />
  return children(...(of.map(({ data }) => data) as Answers<T>))
}
