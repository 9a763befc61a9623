/** The live wire to the console: what changed, so that a page asks again or patches its rows. */
import type { SignView } from './views.ts'

export const consoleNamespace = '/console'

/** Work that takes a while: rendering before a publication. */
export interface Progress {
  job: string
  done: number
  total: number
}
/** Issue number or takeover id, as text. */
export interface BoardRef {
  kind: 'issue' | 'takeover'
  id: string
}
export interface ServerToConsole {
  'signs:changed': (views: SignView[]) => void
  /** So many signs at once that they are not told one by one. */
  'fleet:changed': () => void
  'slides:changed': () => void
  'playlists:changed': () => void
  'rules:changed': () => void
  'issue:published': (number: number) => void
  'scheduled:changed': () => void
  'takeovers:changed': () => void
  /** Boards on which something has moved; told at most a few times a second. */
  'board:changed': (boards: BoardRef[]) => void
  'plays:counted': () => void
  'progress:told': (progress: Progress) => void
}
/** The console only listens. */
export type ConsoleToServer = Record<string, never>
