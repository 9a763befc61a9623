/** The live wire to the console: what changed, so that a page asks again or patches its rows. */
import type { SignView } from './views.ts'

export const consoleNamespace = '/console'

/** Work that takes a while: rendering before a publication. */
export interface Progress {
  job: string
  done: number
  total: number
}
export interface ServerToConsole {
  'signs:changed': (views: SignView[]) => void
  'slides:changed': () => void
  'playlists:changed': () => void
  'issue:published': (number: number) => void
  'plays:counted': () => void
  'progress:told': (progress: Progress) => void
}
/** The console only listens. */
export type ConsoleToServer = Record<string, never>
