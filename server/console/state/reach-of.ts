import type { SignView } from '../../protocol/views.ts'
import { hasShownWanted } from './sign-state.ts'

/** How far an issue has come: signs that are to show it, and those that have said they do. */
export function reachOf(views: readonly SignView[], issue: number): { wanted: number; shown: number } {
  const wanted = views.filter((view) => view.wanted?.issue === issue)
  return { wanted: wanted.length, shown: wanted.filter(hasShownWanted).length }
}
