/** Whether the live link stands, and the work the server tells of; kept outside React, read by hooks. */
import { useSyncExternalStore } from 'react'
import type { Progress } from '../../protocol/console-wire.ts'

export type Link = 'opening' | 'live' | 'lost'
interface State {
  link: Link
  /** Work under way, the newest last. */
  jobs: readonly Progress[]
}

let state: State = { link: 'opening', jobs: [] }
const listeners = new Set<() => void>()
const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function tellLink(change: Partial<State>): void {
  state = { ...state, ...change }
  for (const listener of listeners) listener()
}
/** Work is told of until it is done. */
export function tellProgress(told: Progress): void {
  const others = state.jobs.filter(({ job }) => job !== told.job)
  tellLink({ jobs: told.done < told.total ? [...others, told] : others })
}
export const endJob = (job: string): void => tellLink({ jobs: state.jobs.filter((each) => each.job !== job) })

export const useLink = (): Link => useSyncExternalStore(subscribe, () => state.link)
export const useJobs = (): readonly Progress[] => useSyncExternalStore(subscribe, () => state.jobs)
