import type { ReactNode } from 'react'
import type { UseQueryResult } from '@tanstack/react-query'
import { isMissing, isTrouble } from '../wire/refused.ts'
import { useLanguage } from '../words/language.tsx'
import { Loading } from './loading.tsx'
import { MissingPage } from './missing-page.tsx'
import { MissingPart } from './missing-part.tsx'
import { PageHead } from './page-head.tsx'
import { Refusal } from './refusal.tsx'

type Answers<T extends readonly UseQueryResult[]> = { [K in keyof T]: T[K] extends UseQueryResult<infer D> ? D : never }
interface Props<T extends readonly UseQueryResult[]> {
  of: T
  /** Of a page whose own head needs the answers: its name until they are there. */
  page?: string
  children: (...answers: Answers<T>) => ReactNode
}

/** Shows what was asked for once all of it is there; until then that it loads, or why it does not. */
export function Asked<const T extends readonly UseQueryResult[]>({ of, page, children }: Props<T>) {
  const { t } = useLanguage()
  if (of.every(({ data }) => data !== undefined)) return children(...(of.map(({ data }) => data) as Answers<T>))
  const failed = of.filter(({ isError, data }) => isError && data === undefined)
  const refused = failed.find(({ error }) => !isTrouble(error))?.error
  if (page !== undefined && isMissing(refused)) return <MissingPage />
  return (
    <>
      {page !== undefined && <PageHead title={page} />}
      {refused ? (
        <Refusal error={refused} title={t('state.trouble')} />
      ) : failed.length > 0 ? (
        <MissingPart
          retry={() => {
            for (const query of failed) void query.refetch()
          }}
        />
      ) : (
        <Loading />
      )}
    </>
  )
}
