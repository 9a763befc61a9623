/** What the page asks for and cannot get, however it is shown: one list of all of it. */
import { useSyncExternalStore } from 'react'
import { notifyManager, useQueryClient, type Query, type QueryCache } from '@tanstack/react-query'
import type { askedWords } from '../words/asked-words.ts'
import { isTrouble, Refused } from './refused.ts'

type AskedKey = keyof typeof askedWords
/** What a query’s key begins with. */
export type AskedName = AskedKey extends `asked.${infer Name}` ? Name : never
declare module '@tanstack/react-query' {
  interface Register {
    /** The first word has a name in the dictionary. */
    queryKey: readonly [AskedName, ...unknown[]]
  }
}

const isFailing = (query: Query): boolean => query.isActive() && query.state.status === 'error' && isTrouble(query.state.error)
const failingIn = (cache: QueryCache): Query[] => cache.getAll().filter(isFailing)
const codeOf = (error: unknown): string => (error instanceof Refused ? error.code : '')

export interface Failing {
  names: AskedKey[]
  error: unknown
  /** All of it was had before, and is shown as it was. */
  isOld: boolean
  retry: () => void
}

/** Null: nothing fails. */
export function useFailing(): Failing | null {
  const client = useQueryClient()
  const cache = client.getQueryCache()
  useSyncExternalStore(
    (told) => cache.subscribe(notifyManager.batchCalls(told)),
    () => failingIn(cache).map(({ queryHash, state }) => `${queryHash} ${String(state.data === undefined)} ${codeOf(state.error)}`).join()
  )
  const failing = failingIn(cache)
  const absent = failing.filter(({ state }) => state.data === undefined)
  const told = absent.length > 0 ? absent : failing
  const [first] = told
  if (first === undefined) return null
  return {
    names: [...new Set(told.map(({ queryKey: [name] }): AskedKey => `asked.${name}`))],
    error: first.state.error,
    isOld: absent.length === 0,
    retry: () => void client.refetchQueries({ predicate: isFailing })
  }
}
