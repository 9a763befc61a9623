/** Whether the live link stands, and the work the server tells of; kept outside React, read by hooks. */
import { useSyncExternalStore } from 'react'
import type { Progress } from '../../protocol/console-wire.ts'

export type Link = 'opening' | 'live' | 'lost'
interface State {
  link: Link
  progress: Progress | null
}

let state: State = { link: 'opening', progress: null }
const listeners = new Set<() => void>()
const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function tellLink(change: Partial<State>): void {
  state = { ...state, ...change }
  for (const listener of listeners) listener()
}
export const useLink = (): Link => useSyncExternalStore(subscribe, () => state.link)
export const useProgress = (): Progress | null => useSyncExternalStore(subscribe, () => state.progress)
