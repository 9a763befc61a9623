import { useEffect, useState, useSyncExternalStore } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import type { Content } from '../../domain/slide.ts'
import { api } from '../../protocol/api.ts'
import { createNewestWins } from '../state/newest-wins.ts'
import { call } from '../wire/call.ts'
import { isSignedOut } from '../wire/refused.ts'
import type { Place } from '../state/place.ts'

const patienceMs = 10_000

interface Wish extends Place {
  content: Content
}

/** An unsaved slide as the sign's own painter draws it, asked for with every change; null: there is nothing to draw yet. */
export function useSketch(content: Content | null, place: Place) {
  const client = useQueryClient()
  const [desk] = useState(() =>
    createNewestWins((wish: Wish) => call(api.previewText, { body: wish, signal: AbortSignal.timeout(patienceMs) }))
  )
  const { done, error, busy } = useSyncExternalStore(desk.subscribe, desk.progress)
  const { width, height, pitchMm, viewingDistanceM, facesTraffic } = place
  // By what it says and not by identity: a form that is drawn again asks for nothing.
  const wish = content === null ? null : JSON.stringify({ content, width, height, pitchMm, viewingDistanceM, facesTraffic } satisfies Wish)
  useEffect(() => {
    if (wish !== null) desk.want(JSON.parse(wish) as Wish)
  }, [desk, wish])
  useEffect(() => {
    if (isSignedOut(error)) void client.invalidateQueries({ queryKey: ['session'] })
  }, [client, error])
  return { done, error, busy, retry: () => wish !== null && desk.want(JSON.parse(wish) as Wish) }
}
