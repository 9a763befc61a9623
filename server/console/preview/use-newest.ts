import { useEffect, useState, useSyncExternalStore } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { createNewestWins } from '../state/newest-wins.ts'
import { isSignedOut } from '../wire/refused.ts'

const patienceMs = 10_000

/**
 * What the server makes of something that is being typed, asked for with every change, the newest always last.
 * `wish` is plain JSON; null: there is nothing to ask. `work` is the first one given.
 */
export function useNewest<Wish, Answer>(work: (wish: Wish, signal: AbortSignal) => Promise<Answer>, wish: Wish | null) {
  const client = useQueryClient()
  const [desk] = useState(() => createNewestWins((text: string) => work(JSON.parse(text) as Wish, AbortSignal.timeout(patienceMs))))
  const { done, error, busy } = useSyncExternalStore(desk.subscribe, desk.progress)
  // By what it says and not by identity: a form that is drawn again asks for nothing.
  const text = wish === null ? null : JSON.stringify(wish)
  useEffect(() => {
    if (text !== null) desk.want(text)
  }, [desk, text])
  useEffect(() => {
    if (isSignedOut(error)) void client.invalidateQueries({ queryKey: ['session'] })
  }, [client, error])
  return {
    done: done && { wish: JSON.parse(done.wish) as Wish, answer: done.answer },
    error,
    busy,
    retry: () => {
      if (text !== null) desk.want(text)
    }
  }
}
